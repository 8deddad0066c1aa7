package dev.drydock.dockerfile.model;

import java.util.Optional;
import java.util.function.Supplier;

/** What follows a variable's name within braces and changes its value. */
record Modifier(String operator) {
    /**
     * The value of the whole expression.
     *
     * @param value the variable's value, empty if it is not set
     * @param operand what stands behind the operator, empty if it can't be known
     * @param replacement what a replacement puts in, empty if it can't be known
     * @return empty if it can't be known, or the build would stop
     */
    Optional<String> apply(
            Optional<String> value, Supplier<Optional<String>> operand, Supplier<Optional<String>> replacement) {
        boolean has = value.filter(text -> !operator.startsWith(":") || !text.isEmpty())
                .isPresent();
        String text = value.orElse("");
        return switch (operator) {
            case "" -> Optional.of(text);
            case "-", ":-" -> has ? value : operand.get();
            case "+", ":+" -> has ? operand.get() : Optional.of("");
            case "?", ":?" -> has ? value : Optional.empty();
            case "#", "##" ->
                operand.get().map(pattern -> new ShellPattern(pattern).withoutPrefix(text, operator.length() == 2));
            case "%", "%%" ->
                operand.get().map(pattern -> new ShellPattern(pattern).withoutSuffix(text, operator.length() == 2));
            default ->
                operand.get()
                        .flatMap(pattern -> replacement
                                .get()
                                .map(with -> new ShellPattern(pattern).replace(text, with, operator.length() == 2)));
        };
    }
}
