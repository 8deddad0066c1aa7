package com.example.shop;

/** The class that a benchmark changes. */
final class Price {
    static final long CENTS = 100;

    private Price() {}
}
