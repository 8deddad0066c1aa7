package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeKnownHostInUrlTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeKnownHostInUrl());

    @Test
    void reportsAMisspeltServiceAndTheNameOfAnImage() {
        rule.reports("""
                services:
                  web:
                    image: acme/web:1
                    environment:
                      API: http://backnd:8080/v1
                                  #~~~~^ no service is called `backnd`; write `backend`
                      DATABASE_URL: postgresql+asyncpg://app:${PASSWORD}@postgres/shop
                                                                         #~~~~~~^ no service is called `postgres`; write `db`
                  backend:
                    image: acme/api:1
                  db:
                    image: docker.io/library/postgres:17.2
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "environment: [API=http://backend:8080]",
                "environment: [API=http://api.internal:8080]",
                "environment: [API=http://shop-api]",
                "environment: [API=http://api-alias]",
                "environment: [API=http://backnd]\n    extra_hosts: [backnd=10.0.0.1]",
                "environment: [API=http://backnd]\n    extra_hosts: {backnd: 10.0.0.1}",
                "environment: [API=http://backnd]\n    links: ['backend:backnd']",
                "environment: [API=http://backnd]\n    network_mode: host",
                "environment: [API=http://legacy]",
                "environment: [PUBLIC_URL=http://backnd]",
                "environment: ['API=http://${HOST}nd:80']",
                "environment: ['API=http://backnd${N}']",
                "environment: [API=file:///backnd]",
                "environment: [API=backnd]",
            })
    void acceptsOtherHosts(String setting) {
        rule.accepts("""
                services:
                  backend:
                    image: acme/api:1
                    container_name: shop-api
                    networks: {default: {aliases: [api-alias]}}
                  web:
                    image: acme/web:1
                """ + "    " + setting + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"include: [other.yaml]", "networks: {shared: {external: true}}"})
    void staysSilentWhereOthersMayBeNamedSo(String rest) {
        rule.accepts("services:\n  web: {image: a, environment: [API=http://backnd]}\n  backend: {image: b}\n" + rest
                + "\n");
    }
}
