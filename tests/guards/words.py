"""The words that people read: taken from templates and from translated texts in Python."""

import ast
import html
import re

TRANSLATED = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "_n"}
COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<!--.*?-->", re.S)
UNSEEN = re.compile(r"<(script|style|svg)\b.*?</\1>", re.S | re.I)
READ_ALOUD = re.compile(r"""\b(?:alt|aria-label|title|placeholder)=("([^"]*)"|'([^']*)')""")
QUOTED_IN_TAG = re.compile(r"""(?:\b(?:translate|trans)\s+|_\()(?:"([^"]*)"|'([^']*)')""")
TAG = re.compile(r"\{%.*?%\}", re.S)
VALUE = re.compile(r"\{\{.*?\}\}", re.S)
WITHIN_A_SENTENCE = re.compile(r"</?(?:a|abbr|b|bdi|em|i|kbd|mark|small|span|strong|time)\b[^>]*>", re.I)
MARKUP = re.compile(r"<[^>]*>", re.S)


def visible_in_template(text):
    """Pieces of text that a reader meets, each within one element or one attribute."""
    text = UNSEEN.sub("\n", COMMENT.sub("", text))
    pieces = [first or second for first, second in QUOTED_IN_TAG.findall(text)]
    text = TAG.sub("\n\n", VALUE.sub("X", text))
    pieces += [first or second for _, first, second in READ_ALOUD.findall(text)]
    pieces += MARKUP.sub("\n", WITHIN_A_SENTENCE.sub(" ", text)).split("\n\n")
    return [" ".join(html.unescape(piece).split()) for piece in pieces if piece.strip()]


def visible_in_module(module):
    """Texts that a module hands to the translation."""
    return [
        (node, argument.value)
        for node in module.nodes(ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id in TRANSLATED
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]


def sentences(text):
    """The sentences of a text, without abbreviations' stops being taken for ends."""
    return [part for part in re.split(r"(?<=[.!?:;])\s+|\s[·•|–]\s", text) if part]


def words_in(sentence):
    """How many words a sentence has; a placeholder counts as one."""
    return len(re.findall(r"[\w%(){}'’-]*\w[\w%(){}'’-]*", sentence))
