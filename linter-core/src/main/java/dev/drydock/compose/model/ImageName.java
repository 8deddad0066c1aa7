package dev.drydock.compose.model;

import dev.drydock.text.ImageReference;
import dev.drydock.text.Span;
import java.util.Optional;

/** The {@code image} of a service, of which variables may hide a part. */
public record ImageName(Text text) {
    /** The reference, if all of it is known and it is one. */
    public Optional<ImageReference> reference() {
        return text.value().flatMap(ImageReference::parse);
    }

    /**
     * The name as people write it, without tag and digest; empty if a variable has a part in it, as in
     * <code>${REGISTRY}/app</code>, or if the text is no reference. Of <code>postgres:${TAG}</code> it is
     * {@code postgres}.
     */
    public Optional<String> familiarName() {
        return reference().or(this::withoutUnknownEnd).map(ImageReference::familiarName);
    }

    /** As {@link #familiarName}, whatever mirror of Docker's registry the image is from. */
    public Optional<String> publicName() {
        return reference().or(this::withoutUnknownEnd).map(ImageReference::publicName);
    }

    /** The name alone where only what follows its colon or {@code @} is unknown. */
    private Optional<ImageReference> withoutUnknownEnd() {
        String shown = text.shown();
        int at = shown.indexOf('@');
        int colon = shown.indexOf(':', shown.lastIndexOf('/') + 1);
        int end = colon < 0 || (at >= 0 && at < colon) ? at : colon;
        return text.isKnown() || end < 0 ? Optional.empty() : ImageReference.parse(shown.substring(0, end));
    }

    /** Where the image is named. */
    public Span span() {
        return text.span();
    }
}
