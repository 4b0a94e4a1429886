"""What each figure counts, in words that an official can check; version and ids are those of the contract."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Rule:
    """One rule of counting, as it is printed."""

    id: str
    name: str
    text: str

    @property
    def anchor(self):
        """Where on the page it stands."""
        return f"regel-{self.id}"

    def with_agreed(self, *, below, least, totals="whole"):
        """The rule with what was agreed: counts of 1 to `below` are small, `least` make a percentage.

        `totals` tells what is done with them: a key of TOTALS.
        """
        return replace(self, text=self.text.format(below=below, least=least, totals=TOTALS[totals]))


TOTALS = {
    "whole": "Totalen van de organisatie staan er zoals ze zijn.",
    "part": "Dit rapport gaat over een deel van de organisatie. Kleine totalen tonen we daarom ook niet.",
    "strict": "Elk ander aantal, ook een totaal, is afgerond op een vijftal.",
}


_RULES = (
    ("G1", "Traject en jongere", "We tellen trajecten, behalve waar ‘jongeren’ staat. Een jongere telt één keer."),
    ("G2", "Periode", "De dag waarop iets gebeurde telt, in Nederland. De eerste en de laatste dag horen erbij."),
    ("G4", "Per ongeluk geopend", "Een traject dat per ongeluk is geopend, telt nergens mee."),
    ("G7", "Peildatum", "De cijfers gelden op de peildatum. Is het dan te vroeg om iets te zien, dan gaat het cijfer "
     "over een eerder kwartaal. Dat staat erbij."),
    ("G10", "Gebied en onbekend", "Bij begonnen trajecten tellen de feiten van het begin, bij afgesloten die van het "
     "einde. Wat niemand weet, staat erbij als ‘onbekend’. Een gesprek telt in het gebied waar het was."),
    ("G11", "Percentages", "Met één cijfer achter de komma. Door afronden telt een verdeling niet altijd op tot "
     "100,0%. Is er niets om door te delen, dan geven we geen cijfer."),
    ("G14", "Werk", "Werk telt vanaf 12 uur per week. Uren van verschillende banen tellen we op. Leren en werken (bbl) "
     "telt als school."),
    ("G15", "School of werk bij het einde", "School of werk telt als het loopt op de dag dat het traject eindigt, of "
     "begint binnen 28 dagen daarna."),
    ("I1", "Bereik", "Jongeren met wie in de periode een gesprek was, of een afspraak is gemaakt. Mensen zonder naam "
     "tellen we apart."),
    ("I3", "Begonnen trajecten", "Trajecten die in de periode begonnen. ‘Opnieuw begonnen’: de jongere had in het jaar "
     "ervoor al een traject dat was afgesloten."),
    ("I4", "Lopende trajecten", "Trajecten die aan het eind van een dag open zijn: de dag vóór de periode en de "
     "laatste dag. Begin plus begonnen min afgesloten is altijd het eind."),
    ("I5", "Afgesloten trajecten", "Trajecten die in de periode eindigden, met precies één uitkomst."),
    ("I6", "Gemiddeld aantal lopende trajecten", "Open trajecten aan het eind van elke dag, gemiddeld over de "
     "periode."),
    ("I7", "In begeleiding geweest", "Trajecten die op enig moment in de periode open waren."),
    ("I8", "Naar school of werk", "Trajecten die eindigden met school, of met werk van ten minste 12 uur per week, "
     "gedeeld door alle afgesloten trajecten die meetellen. Verhuisd of overleden telt niet mee, onbekend wel."),
    ("I9", "Gestopt", "Trajecten die eindigden omdat de jongere stopte, wij stopten of het contact verloren ging, "
     "gedeeld door dezelfde groep als bij I8."),
    ("I10", "Eerder geëindigd dan gepland", "Trajecten die anders dan volgens plan eindigden, gedeeld door alle "
     "afgesloten trajecten. Ook met school of werk."),
    ("I11", "Alle uitkomsten", "De hele verdeling van de afgesloten trajecten die meetellen. De uitkomst volgt uit de "
     "feiten: de eerste die klopt van school of werk, gestopt, overgedragen aan een andere organisatie, andere "
     "activiteit (vrijwilligerswerk, dagbesteding, een cursus, werk onder 12 uur), andere bestemming, onbekend."),
    ("I12", "Nog steeds school of werk", "Van de trajecten die eindigden met school of werk: de jongeren die 3, 6 of "
     "12 maanden later nog (of weer) school of werk hadden. Wie we niet bereikten, telt als ‘niet gezien’ mee. Het "
     "gaat over een eerder kwartaal, want er moet tijd voorbij zijn."),
    ("I13", "Opnieuw mis", "Van de trajecten die eindigden met school of werk: de jongeren met wie het binnen een jaar "
     "weer misging. Dat is gemeld, of er bleek geen school en geen werk. Wie we niet hoorden, telt mee in de groep. "
     "Het gaat over het laatste kwartaal waarna een heel jaar voorbij is."),
    ("I14", "Duur", "Dagen tussen begin en einde van afgesloten trajecten. De mediaan is de middelste waarde. Negen "
     "van de tien trajecten duurden niet langer dan de p90."),
    ("I15", "Wachten", "Dagen van de aanmelding tot het begin, voor trajecten die zo in de periode begonnen. "
     "Daarnaast: dagen van het kiezen van een plek tot de eerste dag daar."),
    ("I16", "Warme overdracht geslaagd", "Overdrachten die zijn aangenomen en waarbij de jongere binnen 28 dagen na "
     "het versturen echt is aangekomen, gedeeld door alle verstuurde overdrachten. Geweigerd of ingetrokken telt als "
     "niet geslaagd."),
    ("I17", "Terugkoppeling op tijd", "Terugkoppelingen die op of vóór de afgesproken dag kwamen, gedeeld door alle "
     "die in de periode nodig waren."),
    ("I18", "Startmeting op tijd", "Trajecten met een startmeting (nulmeting) binnen 42 dagen na het begin, gedeeld "
     "door alle begonnen trajecten die na 42 dagen nog liepen."),
    ("I19", "Verandering per leefgebied", "De eerste startmeting van een traject naast de laatste vervolgmeting in de "
     "periode, op een schaal van 1 (dit moet nu anders) tot 5 (goed zo). Vooruit of achteruit is ten minste één stap. "
     "Een paar telt als beide metingen een antwoord hebben."),
    ("I20", "Geen vaste woonplek", "Begonnen trajecten van jongeren die niet bij ouders, bij familie, op kamers of "
     "zelfstandig wonen, gedeeld door alle begonnen trajecten waarvan we de woonplek weten."),
    ("I21", "In gesprek gebleven", "Trajecten waarin de jongere in de periode nooit langer zonder gesprek of afspraak "
     "was dan de organisatie heeft gekozen, gedeeld door alle trajecten die in de periode ten minste zo lang liepen. "
     "Een gesprek met een collega telt mee."),
    ("I22", "Blijven volgen gedaan", "Afgesloten trajecten waarbij we na 3, 6 of 12 maanden op tijd iemand bereikten, "
     "gedeeld door alle afgesloten trajecten zonder verhuisd of overleden. Op tijd is van 14 dagen ervoor tot en met "
     "28 dagen erna. Het gaat over hetzelfde kwartaal als I12."),
    ("I23", "Startkwalificatie gehaald", "Afgesloten trajecten waarin de jongere mbo 2 of hoger, havo of vwo haalde, "
     "gedeeld door alle van jongeren die zonder begonnen. Verhuisd of overleden telt niet mee. Een onbekend diploma, "
     "of een onbekende dag, telt in geen van beide mee."),
    ("I24", "Geldige verklaring", "Mentoren met een verklaring omtrent het gedrag (vog) van minder dan 36 maanden oud, "
     "gedeeld door alle mentoren op de laatste dag. Zonder datum telt als niet geldig."),
    ("I25", "Iedereen die ooit is bereikt", "Alle jongeren met wie op of vóór de laatste dag van de periode een eerste "
     "gesprek was, met hun stand op die dag. Zo telde men in 2007. De basis is ‘bereikt’, niet ‘afgesloten’: vergelijk "
     "dit niet met I8."),
    ("I26", "Kosten", "Het budget van de periode, gedeeld door alle trajecten die in de periode open waren, en gedeeld "
     "door de trajecten die eindigden met school of werk. Zonder afgesproken budget geven we geen bedrag."),
    ("R14", "De basis op orde", "Dagen vanaf de dag die de jongere noemde tot de dag waarop het was opgelost, voor wat "
     "in de periode is opgelost: niet veilig, geen slaapplek, geen inkomen, geen zorgverzekering."),
    ("R32", "Wensen zonder aanbod", "Wensen die op de laatste dag open stonden en nog geen passend aanbod hadden, "
     "naast alle open wensen."),
    ("R42", "Zwaarte bij het begin", "Het aantal leefgebieden waarop de jongere in de eerste startmeting stap 1 of 2 "
     "koos (‘dit moet nu anders’ of ‘ik wil dit anders’). Zonder startmeting op de peildatum is het onbekend."),
    ("R50", "Signalen", "Wat vaker vastloopt, nooit over één jongere. Elke keer dat iemand er weer tegenaan loopt, "
     "telt. Signalen horen bij geen programma."),
    ("V", "Waar een overdracht staat", "Overdrachten die in de periode zijn verstuurd. Elke staat op precies één plek, "
     "zoals op de peildatum."),
    ("K", "Kleine aantallen", "Om jongeren te beschermen tonen we in een uitsplitsing geen aantallen van 1 tot en met "
     "{below}. Ook een ander getal kan dan weg zijn, zodat niemand het kleine getal kan uitrekenen. Percentages, "
     "gemiddelden en medianen geven we alleen over {least} of meer. {totals}"),
)  # fmt: skip

RULES = {rule: Rule(rule, name, text) for rule, name, text in _RULES}
