package dev.drydock.report;

import dev.drydock.rule.SecretPlaces;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets of one file: where they stand, and their texts, which may stand elsewhere too. */
final class FileSecrets {
    /** Guessed sooner than read, and often the name of an image or a folder as well: hidden only where it is a secret. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+");

    private final SourceText source;
    private final NavigableMap<Integer, Span> places;
    private final SoughtTexts texts = new SoughtTexts();

    /** @param declared what findings say is confidential; what looks like it is found here */
    FileSecrets(SourceText source, Collection<Span> declared) {
        this.source = source;
        List<Span> all = Stream.concat(declared.stream(), SecretPlaces.in(source.content()).stream())
                .toList();
        places = byEnd(all.stream());
        all.stream()
                .flatMap(place -> source.slice(place).lines())
                .map(String::strip)
                .filter(line -> !PLAIN_WORD.matcher(line).matches())
                .forEach(texts::add);
    }

    /** The characters of {@code shown}, a star for each one that belongs to a secret; the length stays. */
    String mask(Span shown) {
        char[] text = source.slice(shown).toCharArray();
        var place = places.higherEntry(shown.start());
        while (place != null && place.getValue().overlaps(shown)) {
            cover(text, shown, place.getValue());
            place = places.higherEntry(place.getKey());
        }
        int start = Math.max(0, shown.start() - texts.longest());
        int end = Math.min(source.content().length(), shown.end() + texts.longest());
        texts.in(source.content().substring(start, end)).stream()
                .map(elsewhere -> elsewhere.shift(start))
                .filter(shown::overlaps)
                .forEach(elsewhere -> cover(text, shown, elsewhere));
        return new String(text);
    }

    private static void cover(char[] text, Span shown, Span secret) {
        int from = Math.max(secret.start(), shown.start()) - shown.start();
        int to = Math.min(secret.end(), shown.end()) - shown.start();
        Arrays.fill(text, from, to, '*');
    }

    /** A text about the file, with stars for the secrets in it. */
    String hide(String text) {
        if (places.isEmpty()) {
            return text;
        }
        var hidden = new StringBuilder(text);
        byEnd(Stream.concat(texts.in(text).stream(), SecretPlaces.in(text).stream()))
                .descendingMap()
                .values()
                .forEach(secret -> hidden.replace(secret.start(), secret.end(), "***"));
        return hidden.toString();
    }

    /** Some places by their ends, those that overlap as one. */
    private static NavigableMap<Integer, Span> byEnd(Stream<Span> places) {
        var byEnd = new TreeMap<Integer, Span>();
        places.filter(place -> !place.isEmpty()).sorted().forEach(place -> {
            boolean overlaps = !byEnd.isEmpty() && place.start() < byEnd.lastKey();
            Span whole = overlaps ? byEnd.pollLastEntry().getValue().to(place) : place;
            byEnd.put(whole.end(), whole);
        });
        return byEnd;
    }
}
