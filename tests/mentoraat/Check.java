import java.io.File; import java.util.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*; import org.verapdf.pdfa.flavours.PDFAFlavour; import org.verapdf.pdfa.results.*;

/** Validates one PDF against each flavour named before it: `Check 3a ua1 file.pdf`; exit 1 when one fails. */
public class Check {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int bad = 0;
    File file = new File(args[args.length - 1]);
    for (int i = 0; i < args.length - 1; i++) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(args[i]);
      try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
        ValidationResult result = Foundries.defaultInstance().createValidator(flavour, 5, false, false, false).validate(parser);
        System.out.println(args[i] + " compliant=" + result.isCompliant());
        if (result.isCompliant()) continue;
        bad++;
        for (TestAssertion t : result.getTestAssertions())
          if (t.getStatus() == TestAssertion.Status.FAILED)
            System.out.println("  " + t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " " + t.getMessage());
      }
    }
    System.exit(bad > 0 ? 1 : 0);
  }
}
