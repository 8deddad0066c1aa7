package dev.drydock.maven.image;

import dev.drydock.image.ImageRecord;
import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.check.Size;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the gate.
 *
 * @param record file of the image that limits in percent are of; while it is not there they hold from the next build on
 * @param severities what configuration files say of rules
 */
public record Gates(Path record, Map<String, Severity> severities) {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) ?%");

    /**
     * The gate.
     *
     * @throws Misread if something can't be meant
     * @throws IOException if the record can't be read
     */
    public Gate gate(
            String failOn,
            @Nullable List<String> ignored,
            @Nullable String maxSize,
            @Nullable String maxCompressedSize,
            @Nullable String maxLayerSize)
            throws Misread, IOException {
        List<String> rules = ignored == null
                ? List.of()
                : ignored.stream().map(String::strip).toList();
        for (String rule : rules) {
            if (!Gate.names().contains(rule)) {
                throw new Misread("`ignoreRules` names `" + rule + "`; there are " + String.join(", ", Gate.names()));
            }
        }
        var budget = new Budget(
                limit("maxSize", maxSize, ImageRecord::unpacked),
                limit("maxCompressedSize", maxCompressedSize, image -> Optional.of(image.packed())),
                size("maxLayerSize", maxLayerSize));
        return new Gate(severity(failOn), Set.copyOf(rules), severities, budget);
    }

    private static Severity severity(String failOn) throws Misread {
        return switch (failOn.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            case "never" -> Severity.OFF;
            default ->
                throw new Misread("`failOn` is `" + failOn + "`; it can be `error`, `warning`, `info` or `never`");
        };
    }

    private long limit(String name, @Nullable String text, Function<ImageRecord, Optional<Long>> before)
            throws Misread, IOException {
        Matcher share = SHARE.matcher(text == null ? "" : text.strip());
        if (!share.matches()) {
            return size(name, text);
        }
        var percent = new BigDecimal(share.group(1));
        return ImageRecord.read(record)
                .flatMap(before)
                .map(bytes -> percent.multiply(BigDecimal.valueOf(bytes))
                        .movePointLeft(2)
                        .longValue())
                .orElse(Budget.NOTHING_RECORDED);
    }

    private static long size(String name, @Nullable String text) throws Misread {
        if (text == null || text.isBlank()) {
            return 0;
        }
        return Size.parse(text)
                .orElseThrow(() -> new Misread("`" + name + "` is `" + text + "`; write a size such as `120MB`"));
    }
}
