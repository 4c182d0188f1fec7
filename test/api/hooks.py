"""What Schemathesis cannot read in the document: rules between fields, and what counts as not given."""

import hashlib
import json
import os

import jsonschema_rs
import schemathesis

REQUESTS = "/api/v1/requests"
# What a body is, by the path that takes it.
BODIES = {REQUESTS: "Request", "/api/v1/inbound": "Notice"}
KEY = "Idempotency-Key"
# One part of each body is generated, the rest is an example: most whole bodies break a rule between fields.
ONE_PART = os.environ.get("ONE_PART") == "yes"


def number_of(body):
    text = json.dumps(body, sort_keys=True, default=str)
    return int(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8], 16)


@schemathesis.hook
def map_body(context, body):
    if not ONE_PART or context.operation.path != REQUESTS or not isinstance(body, dict):
        return body
    operation = context.operation.schema.raw_schema["paths"][REQUESTS]["post"]
    examples = operation["requestBody"]["content"]["application/json"]["examples"]
    number = number_of(body)
    example = [one["value"] for one in examples.values()][number % len(examples)]
    part = list(body)[number // len(examples) % len(body)]
    return {**example, part: body[part]}


@schemathesis.hook
def before_call(context, case, kwargs):
    # One example of a key would meet many bodies, and a conflict would hide each other answer.
    headers = case.headers or {}
    if str(headers.get(KEY, "")).startswith("batch-"):
        headers[KEY] = f"batch-{number_of(case.body)}"


def given(value):
    """Without what counts as not given: null and blank text."""
    if isinstance(value, list):
        return [given(one) for one in value]
    if not isinstance(value, dict):
        return value
    blank = [key for key, one in value.items() if one is None or (isinstance(one, str) and one.strip() == "")]
    return {key: given(one) for key, one in value.items() if key not in blank}


@schemathesis.check
def accepted_fits_document(ctx, response, case):
    """Stands for negative_data_rejection at the operations that take null and blank text for not given."""
    if response.status_code != 201:
        return
    components = case.operation.schema.raw_schema["components"]
    schema = {"$ref": f"#/components/schemas/{BODIES[case.operation.path]}", "components": components}
    problems = [error.message for error in jsonschema_rs.validator_for(schema).iter_errors(given(case.body))]
    assert problems == [], problems
