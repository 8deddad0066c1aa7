package dev.drydock.image.check;

import dev.drydock.rule.Severity;

/** Something about an image that its author should know. */
public record ImageFinding(String rule, Severity severity, String message) {
    @Override
    public String toString() {
        return message + " (" + rule + ")";
    }
}
