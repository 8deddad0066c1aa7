package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinGemPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinGemPackages());

    @Test
    void namesTheGemsWithoutVersion() {
        rule.reports("""
                FROM ruby:3.4
                RUN gem install --no-document -s https://gems.test foreman rake:13.3.0 puma -- --with-cflags=-O2
                                                                   #~~~~~^ no version is given for `foreman`, `puma`; write `foreman:VERSION`
                RUN gem i bundler && gem inst rake
                          #~~~~~^ no version is given for `bundler`; write `bundler:VERSION`
                                              #~~^ no version is given for `rake`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "gem install bundler:2.6.9",
                "gem install bundler -v 2.6.9",
                "gem install bundler --version='~> 2.6'",
                "gem install bundler:$BUNDLER_VERSION",
                "gem install tool.gem ./pkg/tool",
                "gem install pg:1.5.9 -- --with-pg-config /usr/bin/pg_config",
                "gem install --file Gemfile",
                "gem install $GEMS",
                "gem info bundler",
                "gem update --system",
                "bundle install"
            })
    void accepts(String command) {
        rule.accepts("FROM ruby:3.4\nRUN " + command + "\n");
    }
}
