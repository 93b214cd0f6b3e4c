"""What Schemathesis cannot know of the API by itself: formats of our own, and lines of JSON."""

import datetime
import json

import schemathesis
from hypothesis import strategies as st

# What anybody can see and PostgreSQL can keep. The API refuses more than this document could say in a pattern (libs/contracts/http/text.ts),
# and takes more than is made up here: what it takes of other scripts is for the tests of that file.
LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll", "Nd", "Po"], exclude_characters="\u2028\u2029")
WORDS = st.text(LETTERS, min_size=1, max_size=40)

TODAY = datetime.date.today()
UNTIL_TODAY = st.dates(min_value=datetime.date(1900, 1, 1), max_value=TODAY - datetime.timedelta(days=1))

schemathesis.openapi.format("line", WORDS)
schemathesis.openapi.format("text", WORDS)
schemathesis.openapi.format("birth-date", UNTIL_TODAY.map(str))
schemathesis.openapi.format("day-until-today", UNTIL_TODAY.map(str))


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
