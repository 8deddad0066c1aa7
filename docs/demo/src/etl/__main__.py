import os

import boto3
import psycopg

from etl.lake import orders
from etl.warehouse import load


def main() -> None:
    lake = boto3.client("s3", endpoint_url=os.environ["LAKE"])
    with psycopg.connect(os.environ["WAREHOUSE"]) as warehouse:
        print(f"{load(warehouse, orders(lake))} orders loaded")


if __name__ == "__main__":
    main()
