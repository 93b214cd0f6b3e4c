"""What Schemathesis cannot know of the API by itself: formats of our own, and lines of JSON."""

import datetime
import json
import re

import schemathesis
from hypothesis import strategies as st

# What anybody can see and PostgreSQL can keep. The API refuses more than this document could say in a pattern (libs/contracts/http/text.ts),
# and takes more than is made up here: what it takes of other scripts is for the tests of that file.
LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll", "Nd", "Po"], exclude_characters="\u2028\u2029")
WORDS = st.text(LETTERS, min_size=1, max_size=40)

TODAY = datetime.date.today()
UNTIL_TODAY = st.dates(min_value=datetime.date(1900, 1, 1), max_value=TODAY - datetime.timedelta(days=1))

# How far from today the sessions of a day are told, and somewhat less (libs/contracts/http/sessions-of-day.ts).
NEAR_TODAY = st.dates(min_value=TODAY - datetime.timedelta(days=60), max_value=TODAY + datetime.timedelta(days=60))

schemathesis.openapi.format("day-near-today", NEAR_TODAY.map(str))
schemathesis.openapi.format("line", WORDS)
schemathesis.openapi.format("text", WORDS)
schemathesis.openapi.format("birth-date", UNTIL_TODAY.map(str))
schemathesis.openapi.format("day-until-today", UNTIL_TODAY.map(str))
schemathesis.openapi.format("time-zone", st.sampled_from(["America/New_York", "America/Denver", "Europe/Vilnius"]))


def without_actor(schema, components):
    schema = components[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema
    schema.get("properties", {}).pop("by", None)
    for one in [*schema.get("oneOf", []), *schema.get("anyOf", []), *schema.get("allOf", [])]:
        without_actor(one, components)


@schemathesis.hook
def before_load_schema(_context, raw_schema):
    """
    Takes out where a list goes on: a cursor is sealed for one person and one list, and what is made up is none (test/e2e/sealed-cursors.spec.ts).
    And who acts: that is who is signed in, and with a made-up name every write would be refused before it is looked at (test/e2e/acts-as.spec.ts).
    """
    components = raw_schema["components"]["schemas"]
    for path in raw_schema["paths"].values():
        for operation in path.values():
            parameters = operation.get("parameters", [])
            operation["parameters"] = [one for one in parameters if one.get("name") != "cursor"]
            for body in operation.get("requestBody", {}).get("content", {}).values():
                without_actor(body.get("schema", {}), components)
    for schema in components.values():
        if "limit" in schema.get("properties", {}):
            schema["properties"].pop("cursor", None)


# Lists of journeys, by the same filters.
CASELOAD = ["/v1/journeys", "/v1/journeys/search", "/v1/journeys/counts"]

# As the document has it; some of what is made up for a header does not fit the pattern.
ETAG = re.compile(r'^"([1-9][0-9]{0,8}|[0-9a-f]{32})(?:\.[A-Za-z0-9_-]{1,32})?"$')


def each_once(waived):
    return list({one["what"]: one for one in waived}.values())


def without_prototypes(value):
    if isinstance(value, list):
        return [without_prototypes(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: without_prototypes(one) for key, one in value.items() if key != "__proto__"}
    if isinstance(kept.get("constructor"), dict):
        kept["constructor"].pop("prototype", None)
    return kept


def is_near(date):
    try:
        return abs((datetime.date.fromisoformat(date) - TODAY).days) <= 60
    except ValueError:
        return False


def is_within_a_year(query):
    if not {"from", "to"} <= query.keys():
        return True
    try:
        days = (datetime.date.fromisoformat(query["to"]) - datetime.date.fromisoformat(query["from"])).days
        return 0 <= days <= 366
    except ValueError:
        return True


def ends_before_it_begins(query):
    # Dates of this form are in the order of their letters.
    return {"from", "to"} <= query.keys() and str(query["to"]) < str(query["from"])


@schemathesis.hook
def before_call(_context, case, _kwargs):
    """
    What lies between two fields, or between a field and today, and a document cannot say, holds in what is meant to be taken: a group comes
    with its track, what is done without is named once, what was used on a day was used by today, sessions are those of a day near today,
    outcomes those of a year at most, and the last day of a timeline is not before its first. What is free in its form names no field like an object's own, however deep (test/e2e/inherited-names.spec.ts).
    What is meant to be refused stays as it was made up.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    for asked in [case.query, case.body]:
        if case.path in CASELOAD and isinstance(asked, dict) and "track" not in asked:
            asked.pop("group", None)
    if case.path == "/v1/sessions" and case.query and not is_near(str(case.query.get("date"))):
        case.query["date"] = str(TODAY)
    if case.path.startswith("/v1/outcomes/") and case.query and not is_within_a_year(case.query):
        case.query["to"] = case.query["from"]
    if case.path.endswith("/timeline") and case.query and ends_before_it_begins(case.query):
        case.query["to"] = case.query["from"]
    if isinstance(case.body, (dict, list)):
        case.body = without_prototypes(case.body)
    if isinstance(case.body, dict) and str(case.body.get("usedOn", "")) > str(TODAY):
        case.body["usedOn"] = str(TODAY - datetime.timedelta(days=1))
    if isinstance(case.body, dict) and isinstance(case.body.get("waived"), list):
        case.body["waived"] = each_once(case.body["waived"])
    if case.headers and not ETAG.match(case.headers.get("If-Match", '"1"')):
        case.headers.pop("If-Match", None)


def lines_of(text):
    return [json.loads(line) for line in text.splitlines() if line]


@schemathesis.deserializer("application/x-ndjson")
def decode_lines(_context, response):
    return lines_of(response.content.decode("utf-8"))


@schemathesis.serializer("application/x-ndjson", "application/fhir+ndjson")
def encode_lines(_context, value):
    if isinstance(value, bytes):
        return value
    lines = value if isinstance(value, list) else [value]
    return "".join(f"{json.dumps(line)}\n" for line in lines).encode()


@schemathesis.serializer("application/fhir+json")
def encode_fhir(_context, value):
    return value if isinstance(value, bytes) else json.dumps(value).encode()
