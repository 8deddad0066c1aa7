package com.example.app;

import com.example.lib.Greeting;

public final class App {
    private App() {}

    static String greeting() {
        return Greeting.of("harbour");
    }
}
