select
    day,
    count(*) as orders,
    sum(amount) as revenue
from {{ source('etl', 'orders') }}
group by day
