from collections.abc import Iterable

from psycopg import Connection

from etl.lake import Order

TABLE = """
create table if not exists orders (
    id bigint primary key,
    customer text not null,
    day date not null,
    amount numeric(12, 2) not null
)
"""

UPSERT = """
insert into orders (id, customer, day, amount) values (%s, %s, %s, %s)
on conflict (id) do update
set customer = excluded.customer, day = excluded.day, amount = excluded.amount
"""


def load(warehouse: Connection, orders: Iterable[Order]) -> int:
    """Writes the orders, new or changed; returns how many there were."""
    rows = list(orders)
    with warehouse.cursor() as cursor:
        cursor.execute(TABLE)
        cursor.executemany(UPSERT, rows)
    return len(rows)
