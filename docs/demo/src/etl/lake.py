import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

BUCKET = "orders"


class Order(NamedTuple):
    id: int
    customer: str
    day: date
    amount: Decimal


def orders(lake) -> Iterator[Order]:
    """Reads every CSV file of the bucket; a bucket that is not there yet is made and holds none."""
    if BUCKET not in {bucket["Name"] for bucket in lake.list_buckets()["Buckets"]}:
        lake.create_bucket(Bucket=BUCKET)
    for page in lake.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
        for entry in page.get("Contents", []):
            body = lake.get_object(Bucket=BUCKET, Key=entry["Key"])["Body"]
            yield from parse(line.decode() for line in body.iter_lines())


def parse(lines) -> Iterator[Order]:
    for row in csv.DictReader(lines):
        yield Order(int(row["id"]), row["customer"], date.fromisoformat(row["day"]), Decimal(row["amount"]))
