package dev.drydock.config;

import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.RuleOption;
import dev.drydock.text.NearMiss;

/** Turns the value of a rule's option into the type that its kind asks for. */
final class OptionReader {
    private OptionReader() {}

    /** @throws BadConfiguration if the value has another type or is none of the option's choices */
    static Object read(ConfigText file, RuleOption<?> option, YamlNode value) {
        String what = "`" + option.name() + "`";
        return switch (option.kind()) {
            case TEXT -> file.text(value, what);
            case CHOICE -> choice(file, option, file.scalar(value, what));
            case NUMBER -> file.number(value, what);
            case SWITCH -> file.flag(value, what);
            case LIST -> file.texts(value, what);
            case MAP -> file.textMap(value, what);
        };
    }

    private static String choice(ConfigText file, RuleOption<?> option, YamlScalar value) {
        if (option.choices().contains(value.text())) {
            return value.text();
        }
        throw file.bad(
                value.span(),
                "`" + option.name() + "` must be one of " + String.join(", ", option.choices()) + ", not `"
                        + value.text() + "`"
                        + NearMiss.clause(value.text(), option.choices()));
    }
}
