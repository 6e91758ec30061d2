"""The kinds of problems the files of a board can have."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every kind of problem, with one sentence about it.

    Codes are written in workflows and searched for on the web: one that has been
    published is never renamed and never used for something else.
    """

    explanation: str
    severity: Severity

    def __new__(cls, value: str, explanation: str, severity: Severity = Severity.ERROR) -> Code:
        """Make a member that knows its sentence and its severity."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.explanation = explanation
        member.severity = severity
        return member

    # Files and their names.
    SYMBOLIC_LINK = "symbolic-link", "A link stands where only real files and folders are read."
    SPECIAL_FILE = "special-file", "A pipe, socket or device stands where only files are read."
    HIDDEN_FILE = "hidden-file", "A file or folder whose name begins with a dot is in the way."
    UNEXPECTED_FILE = "unexpected-file", "A file does not belong in its folder."
    UNEXPECTED_FOLDER = "unexpected-folder", "A folder does not belong in its folder."
    INVALID_NAME = "invalid-name", "The name of a file or folder cannot become an address."
    RESERVED_NAME = "reserved-name", "The name of a file or folder is needed for something else."
    NAME_COLLISION = "name-collision", "Two names differ only in the case of their letters."
    FILE_TOO_LARGE = "file-too-large", "A file is larger than a document may be."
    TOO_MANY_FILES = "too-many-files", "There are more files than a board may have."
    UNREADABLE_FILE = "unreadable-file", "The operating system did not let a file be read."
    NOT_UTF_8 = "not-utf-8", "A file is not text in UTF-8."
    CONTROL_CHARACTER = "control-character", "A file holds a character that no editor shows."

    # YAML and front matter.
    EMPTY_DOCUMENT = "empty-document", "A file holds no data."
    NOT_A_MAPPING = "not-a-mapping", "A file does not consist of fields."
    SEVERAL_DOCUMENTS = "several-documents", "A file holds more than one YAML document."
    YAML_SYNTAX = "yaml-syntax", "A file is not YAML, for a reason without a code of its own."
    YAML_INDENTATION = "yaml-indentation", "A line is indented too far or not far enough."
    YAML_TAB = "yaml-tab", "A line is indented with a tab."
    YAML_COLON = "yaml-colon", "A colon stands where no field can begin."
    YAML_MISSING_COLON = (
        "yaml-missing-colon",
        "A line lacks the colon and the space of a field, or the space of an item.",
    )
    YAML_SPECIAL_CHARACTER = (
        "yaml-special-character",
        "A text without quotes begins with a character that YAML keeps for itself.",
    )
    YAML_COMMENT = (
        "yaml-comment",
        "A sign # makes a comment of the end of a text, which nobody gets to read.",
    )
    YAML_COMMA = "yaml-comma", "A comma in braces cuts a text without quotes in two."
    YAML_TEXT_COLON = "yaml-text-colon", "A colon makes a field of what should be a text."
    YAML_ARABIC_COMMA = (
        "yaml-arabic-comma",
        "An Arabic comma stands where only the Latin one parts values.",
    )
    YAML_CURLY_QUOTES = (
        "yaml-curly-quotes",
        "Curly quotes enclose a value; they are not those of YAML and would be published.",
        Severity.WARNING,
    )
    YAML_SPLIT_TEXT = (
        "yaml-split-text",
        "A comma in square brackets seems to part one text into two items.",
        Severity.WARNING,
    )
    YAML_JOINED_ITEMS = (
        "yaml-joined-items",
        "A hyphen stands too far in, and so an item goes on with the one before.",
        Severity.WARNING,
    )
    UNFINISHED_MERGE = "unfinished-merge", "A file holds the marks of a merge that has no end."
    YAML_QUOTES = "yaml-quotes", "The quotes around a text do not close where they should."
    YAML_BRACKETS = "yaml-brackets", "A bracket or brace is missing or stands alone."
    YAML_ESCAPE = "yaml-escape", "A backslash in double quotes begins no known escape."
    YAML_REFERENCE = "yaml-reference", "An anchor, alias or merge key is used."
    YAML_TAG = "yaml-tag", "A value carries an explicit type."
    DUPLICATE_KEY = "duplicate-key", "A field is written twice."
    KEY_NOT_TEXT = "key-not-text", "The name of a field is not a text."
    NESTED_TOO_DEEP = "nested-too-deep", "Lists and groups are nested deeper than any field needs."
    TOO_MANY_VALUES = "too-many-values", "A file holds more values than any document needs."
    NUMBER_OUT_OF_RANGE = "number-out-of-range", "A number has more digits than can be kept."
    MISSING_FRONT_MATTER = "missing-front-matter", "A story does not begin with its fields."
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter", "The fields of a story have no end."
    EMPTY_STORY = "empty-story", "A story has fields but no words."

    # The form that a schema asks for.
    MISSING_FIELD = "missing-field", "A required field is not there."
    UNKNOWN_FIELD = "unknown-field", "A field is not one the schema knows."
    FIELD_NOT_ALLOWED = "field-not-allowed", "A field does not go with the value of another one."
    MISSING_ONE_OF = "missing-one-of", "None of several fields is there, and one is needed."
    DEADLINE_OR_ONGOING = (
        "deadline-or-ongoing",
        "Fields that exclude each other stand together, such as deadline and ongoing.",
    )
    UNKNOWN_VALUE = "unknown-value", "A value is not one of the few that a field may have."
    UNKNOWN_TERM = "unknown-term", "A value is not an id of the vocabulary of its field."
    UNKNOWN_LANGUAGE = "unknown-language", "A text is in a language that the board does not have."
    WRONG_TYPE = "wrong-type", "A value is of another kind than its field."
    INVALID_NUMBER = "invalid-number", "A number is written with words, or is not a whole one."
    TOO_SHORT = "too-short", "A text has too few characters."
    TOO_LONG = "too-long", "A text has too many characters."
    TOO_SMALL = "too-small", "A number is below the least that is allowed."
    TOO_LARGE = "too-large", "A number is above the most that is allowed."
    TOO_FEW_ITEMS = "too-few-items", "A list has too few items."
    TOO_MANY_ITEMS = "too-many-items", "A list has too many items."
    EMPTY_FIELD = "empty-field", "A field that holds other fields holds none."
    REPEATED_ITEM = "repeated-item", "A list names the same thing twice."
    TWO_MEANINGS = "two-meanings", "A number, a day or a time may mean two things."
    INVALID_ID = "invalid-id", "An id has other characters than a-z, 0-9 and single hyphens."
    INVALID_DATE = "invalid-date", "A date is not a day written YYYY-MM-DD."
    INVALID_CLOCK_TIME = "invalid-clock-time", "A time of day is not written HH:MM."
    INVALID_TIME_ZONE = "invalid-time-zone", "A time zone is not in the IANA database."
    INVALID_LANGUAGE_CODE = "invalid-language-code", "A language code is not known to CLDR."
    INVALID_LANGUAGE_TAG = "invalid-language-tag", "The key of a text is not a language tag."
    INVALID_COUNTRY_CODE = "invalid-country-code", "A country code is not in ISO 3166-1."
    INVALID_WEB_ADDRESS = "invalid-web-address", "An address is not a full http or https address."
    INVALID_EMAIL = "invalid-email", "An e-mail address is not one plain address."
    INVALID_PHONE = "invalid-phone", "A phone number is not in international form."
    INVALID_PLAIN_TEXT = "invalid-plain-text", "A text is blank or holds invisible controls."
    INVALID_FORM = "invalid-form", "A value does not have the form its field describes."

    # What several fields or files say together.
    UNKNOWN_ORGANISATION = "unknown-organisation", "A posting or story names no known organisation."
    UNKNOWN_OPPORTUNITY = "unknown-opportunity", "A story names a posting that is not there."
    OTHER_ORGANISATION = "other-organisation", "A story's posting is another organisation's."
    DUPLICATE_POSTING = "duplicate-posting", "An organisation has the same open posting twice."
    COPIED_POSTING = (
        "copied-posting",
        "Open postings of two organisations have the same words.",
        Severity.WARNING,
    )
    FORMER_NAME_IN_USE = "former-name-in-use", "A former name is that of something of today."
    FORMER_NAME_TWICE = "former-name-twice", "A former name is said to be that of two things."
    REMOVED_BUT_THERE = "removed-but-there", "A posting is called removed though its file is there."
    SIBLINGS_DISAGREE = "siblings-disagree", "A story says different things in two languages."
    DATES_OUT_OF_ORDER = "dates-out-of-order", "A day lies before another that must come first."
    DATE_IN_THE_FUTURE = "date-in-the-future", "A day that is past by its nature is to come."
    DEADLINE_AFTER_WORK = (
        "deadline-after-work",
        "The deadline of an open posting lies after the last day of its work.",
        Severity.WARNING,
    )
    ORGANISATION_ENDED = (
        "organisation-ended",
        "An open posting was posted when its organisation had ended.",
        Severity.WARNING,
    )
    VAGUE_TIME_ZONE = (
        "vague-time-zone",
        "The name of a time zone stands for another clock than it seems.",
        Severity.WARNING,
    )
    ZONE_NOT_OF_PLACE = (
        "zone-not-of-place",
        "Work at a place is planned by the clocks of another zone.",
        Severity.WARNING,
    )
    MILESTONES_OUT_OF_ORDER = "milestones-out-of-order", "A milestone is due before the former one."
    MILESTONE_OUTSIDE_PROJECT = (
        "milestone-outside-project",
        "A milestone is due before the project starts or after it ends.",
    )
    MORE_FILLED_THAN_SEATS = "more-filled-than-seats", "More seats are filled than there are."
    ALL_SEATS_FILLED = (
        "all-seats-filled",
        "A posting is open though every seat is filled.",
        Severity.WARNING,
    )
    AGES_REVERSED = "ages-reversed", "The youngest age is above the oldest."
    EQUAL_TIMES = "equal-times", "A span of time begins and ends at the same minute."
    PARTLY_TRANSLATED = (
        "partly-translated",
        "A posting has a title in a language but not its main texts.",
        Severity.WARNING,
    )
    MARKUP_AS_TEXT = (
        "markup-as-text",
        "A text holds HTML, which visitors will see as it is written.",
        Severity.WARNING,
    )
    MARKDOWN_AS_TEXT = (
        "markdown-as-text",
        "A plain text holds marks of Markdown, which are shown as they are written.",
        Severity.WARNING,
    )
    DEAD_LINK = (
        "dead-link",
        "A text has a link that leads nowhere, so its words alone are shown.",
        Severity.WARNING,
    )
    PICTURE_IN_TEXT = (
        "picture-in-text",
        "A text has a picture, and texts show none.",
        Severity.WARNING,
    )
    FOOTNOTE_IN_TEXT = (
        "footnote-in-text",
        "A text has a footnote, which is shown as it is written.",
        Severity.WARNING,
    )
    LETTER_NOT_DRAWN = (
        "letter-not-drawn",
        "A text that pictures show has a letter that their fonts lack.",
        Severity.WARNING,
    )
    UNKNOWN_PROFILE = (
        "unknown-profile",
        "A posting names a role profile that is not there.",
        Severity.WARNING,
    )
    LOGO_MISSING = "logo-missing", "The file of a logo is not there."
    LOGO_NOT_A_PICTURE = "logo-not-a-picture", "A logo is not the picture its name promises."
    LOGO_TOO_LARGE = "logo-too-large", "A logo has too many bytes or pixels."
    UNUSED_PICTURE = (
        "unused-picture",
        "A picture is not the logo of its organisation.",
        Severity.WARNING,
    )

    # The vocabularies of the board.
    MISSING_VOCABULARY = "missing-vocabulary", "A field's vocabulary has no file."
    DUPLICATE_TERM = "duplicate-term", "A vocabulary has the same id twice."
    MISSING_TERM = "missing-term", "A vocabulary lacks a value that a schema allows."
    UNKNOWN_GROUP = "unknown-group", "A term belongs to a group that is not there."
    PLACE_LIKE_COUNTRY = "place-like-country", "A place's id is also the code of a country."
    MISSING_LABEL = (
        "missing-label",
        "A term has no label in a language of the board.",
        Severity.WARNING,
    )

    # The rules and role profiles of the adviser.
    DUPLICATE_ADVICE = "duplicate-advice", "Two rules of the adviser have the same code."
    POINTS_NOT_A_HUNDRED = (
        "points-not-a-hundred",
        "The points of all parts of a kind of document do not make a hundred.",
    )
    UNKNOWN_ADVICE_FIELD = (
        "unknown-advice-field",
        "A rule asks for a field that the schema does not know.",
    )
    UNKNOWN_PLACEHOLDER = (
        "unknown-placeholder",
        "A placeholder in the words of a rule is not filled by its condition.",
    )
    ADVICE_NOT_TRANSLATED = (
        "advice-not-translated",
        "The words of a rule or trait lack a language of the board.",
        Severity.WARNING,
    )
