package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlScalar.Kind;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of single values. */
public enum ScalarType {
    STRING("a string"),
    NUMBER("a number"),
    INT("a whole number"),
    NATURAL("a whole number, 0 or more"),
    PERCENTAGE("a whole number from 0 to 100"),
    OOM_SCORE("a whole number from -1000 to 1000"),
    DECIMAL("a number"),
    BOOL("a boolean"),
    SIZE("a size such as `512m`"),
    DURATION("a duration such as `30s`"),
    NULL("nothing"),
    PATH("a string"),
    CONTEXT("a string"),
    PORT("a port mapping such as `\"8080:80\"`"),
    MOUNT("a volume such as `data:/data`"),
    HOST("a host such as `name=10.0.0.1`"),
    ADDRESS("an IP address"),
    PULL_POLICY("a pull policy");

    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,19}");
    private static final Pattern REAL = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*+)?|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern POLICY =
            Pattern.compile("always|never|build|if_not_present|missing|refresh|daily|weekly|every_(?:\\d++[wdhms])+");

    /** With its article. */
    final String phrase;

    ScalarType(String phrase) {
        this.phrase = phrase;
    }

    static Optional<ScalarType> named(String name) {
        for (ScalarType type : values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether this type is meant by a value, so that {@link #fault} may judge it.
     *
     * @param free whether a variable gave the value, which then takes the type that it is asked for
     */
    public boolean takes(Kind kind, String text, boolean free) {
        boolean string = kind == Kind.STRING;
        return switch (this) {
            case STRING, PATH, CONTEXT, PORT, MOUNT, HOST, ADDRESS, PULL_POLICY, DURATION -> string;
            case NUMBER -> isNumber(kind) || (free && REAL.matcher(text).matches());
            case INT, NATURAL, PERCENTAGE, OOM_SCORE ->
                kind == Kind.INT || (string && WHOLE.matcher(text).matches());
            case DECIMAL -> isNumber(kind) || (string && REAL.matcher(text).matches());
            case BOOL -> kind == Kind.BOOL || (string && Section.truth(text).isPresent());
            case SIZE -> isNumber(kind) || string;
            case NULL -> kind == Kind.NULL;
        };
    }

    private Optional<String> outOfRange(Text text, long least, long most) {
        String digits = text.shown();
        if (!WHOLE.matcher(digits).matches()) {
            return Optional.empty(); // another way of YAML to write a whole number, which has no sign
        }
        var number = new BigInteger(digits);
        boolean within =
                number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
        return within ? Optional.empty() : Optional.of("`" + text + "` is out of range; write " + phrase);
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.INT || kind == Kind.FLOAT;
    }

    /** Why a value that is meant to be of this type is none, as a sentence. */
    Optional<String> fault(Kind kind, Text text) {
        return switch (this) {
            case STRING, PATH, CONTEXT, NUMBER, INT, DECIMAL, BOOL, NULL -> Optional.empty();
            case NATURAL -> outOfRange(text, 0, Long.MAX_VALUE);
            case PERCENTAGE -> outOfRange(text, 0, 100);
            case OOM_SCORE -> outOfRange(text, -1000, 1000);
            case SIZE ->
                isNumber(kind) || ByteSize.parse(text.shown()).isPresent()
                        ? Optional.empty()
                        : Optional.of("`" + text + "` is no size; write a number with a unit, such as `512m`");
            case DURATION ->
                ComposeDuration.parse(text.shown()).isPresent()
                        ? Optional.empty()
                        : Optional.of("`" + text + "` is no duration; write numbers with units, such as `1m30s`");
            case PORT -> PortMapping.fault(text).map(why -> "the port mapping `" + text + "` can't be read: " + why);
            case MOUNT -> ServiceVolume.fault(text).map(why -> "the volume `" + text + "` can't be read: " + why);
            case HOST ->
                text.shown().indexOf('=') > 0 || text.shown().indexOf(':') > 0
                        ? Optional.empty()
                        : Optional.of("`" + text + "` names no address; write `name=address`");
            case ADDRESS -> PortMapping.addressFault(text);
            case PULL_POLICY ->
                POLICY.matcher(text.shown()).matches()
                        ? Optional.empty()
                        : Optional.of(
                                "`" + text + "` is no pull policy; there are `always`, `missing`, `never`, `build`,"
                                        + " `daily`, `weekly` and `every_` with a time such as `every_12h`");
        };
    }
}
