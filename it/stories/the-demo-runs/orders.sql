insert into orders (id, customer, day, amount) values
    (1, 'ann', '2024-05-01', 12.50),
    (2, 'bob', '2024-05-01', 7.50),
    (3, 'ann', '2024-05-02', 100.00);
