package dev.drydock.compose.service;

import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value that the program of a service is given.
 *
 * @param name the variable, or the option before the value in {@code command} or {@code entrypoint}; empty for other words
 */
public record ProgramSetting(String name, Text value) {
    /** Words in the names of settings that say what others call the service, or what may call it. */
    private static final Set<String> FOR_OTHERS = Set.of(
            "advertise",
            "advertised",
            "allow",
            "allowed",
            "angular",
            "bind",
            "browser",
            "callback",
            "client",
            "cors",
            "csrf",
            "domain",
            "domains",
            "expo",
            "external",
            "frontend",
            "gatsby",
            "health",
            "healthcheck",
            "issuer",
            "listen",
            "listener",
            "listeners",
            "ng",
            "nuxt",
            "origin",
            "origins",
            "public",
            "react",
            "redirect",
            "root",
            "self",
            "site",
            "trusted",
            "vite",
            "vue",
            "webhook");

    /** The environment, then entry point and command; variables of files in {@code env_file} are not among them. */
    public static List<ProgramSetting> of(Service service) {
        var settings = new ArrayList<ProgramSetting>();
        service.environment()
                .forEach(pair -> settings.add(new ProgramSetting(pair.name().shown(), pair.value())));
        Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .forEach(command -> words(command, settings));
        return settings;
    }

    private static void words(Command command, List<ProgramSetting> settings) {
        String option = "";
        for (Text word : command.words()) {
            int equals = word.shown().indexOf('=');
            boolean isOption = word.shown().startsWith("-");
            if (isOption && equals > 0) {
                Text value = word.slice(equals + 1, word.shown().length());
                settings.add(new ProgramSetting(word.shown().substring(0, equals), value));
            } else {
                settings.add(new ProgramSetting(option, word));
            }
            option = isOption && equals < 0 ? word.shown() : "";
        }
    }

    /** Whether it is for browsers and other callers from outside, for whom names of services mean nothing. */
    public boolean isForOthers() {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)).anyMatch(FOR_OTHERS::contains);
    }
}
