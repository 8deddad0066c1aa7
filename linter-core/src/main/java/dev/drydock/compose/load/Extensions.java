package dev.drydock.compose.load;

import dev.drydock.compose.load.ComposeReader.Document;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays services over those that they extend, in the same file or another one. */
final class Extensions {
    private static final int MOST = 500;

    private final ComposeReader reader;
    private final Problems problems;
    private final Scope scope;
    private final Canonical canonical;
    private final Map<String, Book> books = new HashMap<>();
    private final Map<String, YamlMapping> done = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Extensions(ComposeReader reader, Problems problems, Scope scope, Canonical canonical) {
        this.reader = reader;
        this.problems = problems;
        this.scope = scope;
        this.canonical = canonical;
    }

    /**
     * A file that services are taken from.
     *
     * @param services canonical, or to be made so by {@code canonical}
     * @param document for a file that is not one of the project's own
     */
    private record Book(
            String file, YamlMapping services, Folder folder, Canonical canonical, Optional<Document> document) {}

    /** The document of a file with no {@code extends} left in it. */
    YamlMapping resolve(YamlMapping document, String file) {
        if (document.get("services").filter(YamlMapping.class::isInstance).isEmpty()) {
            return document;
        }
        YamlMapping services = Tree.child(document, "services");
        var book = new Book(file, services, scope.folder(), canonical, Optional.empty());
        var entries = new ArrayList<YamlEntry>();
        for (YamlEntry entry : services.entries()) {
            entries.add(
                    entry.value() instanceof YamlMapping service
                            ? new YamlEntry(entry.key(), extend(entry.name(), service, book), entry.valueSpan())
                            : entry);
        }
        return Tree.with(document, "services", Tree.withEntries(services, entries));
    }

    private YamlMapping extend(String name, YamlMapping service, Book book) {
        String key = book.file() + " " + name;
        YamlMapping known = done.get(key);
        if (known != null) {
            return known;
        }
        YamlMapping own = Tree.without(service, "extends");
        Optional<YamlMapping> base = service.get("extends")
                .filter(YamlMapping.class::isInstance)
                .flatMap(parent -> base((YamlMapping) parent, name, key, book));
        YamlMapping whole =
                base.map(below -> Merge.services(Merge.finish(below), own)).orElse(own);
        done.put(key, whole);
        return whole;
    }

    private Optional<YamlMapping> base(YamlMapping parent, String name, String key, Book book) {
        Span place = parent.span();
        String wanted = Tree.text(parent, "service").orElse("");
        if (wanted.isEmpty()) {
            problems.error(place, Tree.path("services", name) + ".extends: the key `service` is missing");
            return Optional.empty();
        }
        if (!open.add(key) || open.size() > MOST) {
            problems.error(place, "Services extend each other: " + String.join(", ", open));
            return Optional.empty();
        }
        Optional<YamlMapping> found = book(parent, place, book)
                .flatMap(other -> service(wanted, other, place).map(below -> extend(wanted, below, other)));
        open.remove(key);
        return found;
    }

    private Optional<Book> book(YamlMapping parent, Span place, Book from) {
        Optional<String> named = Tree.text(parent, "file");
        if (named.isEmpty()) {
            return Optional.of(from);
        }
        String file = from.folder().relative(named.get());
        if (file.equals(from.file())) {
            return Optional.of(from);
        }
        Book known = books.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Optional<Document> document =
                    reader.partOf(file, scope.environment()).stream().reduce((first, last) -> last);
            Folder folder = from.folder().of(file);
            Optional<Book> read = document.map(found -> new Book(
                    file, Tree.child(found.resolved(), "services"), folder, new Canonical(folder, problems), document));
            read.ifPresent(book -> books.put(file, book));
            return read;
        } catch (IOException missing) {
            problems.error(place, "There is no file `" + file + "` to extend a service of");
            return Optional.empty();
        }
    }

    private Optional<YamlMapping> service(String name, Book book, Span place) {
        Optional<YamlNode> found = book.services().get(name);
        if (found.isEmpty()) {
            List<String> names =
                    book.services().entries().stream().map(YamlEntry::name).toList();
            problems.error(
                    place, "There is no service `" + name + "` in " + book.file() + NearMiss.clause(name, names));
            return Optional.empty();
        }
        if (!(found.get() instanceof YamlMapping service)) {
            return Optional.of(Tree.mapping(found.get().span()));
        }
        if (book.document().isEmpty()) {
            return Optional.of(service);
        }
        Document document = book.document().get();
        Tree.child(document.raw().merged(), "services")
                .merged()
                .get(name)
                .ifPresent(raw -> reader.checkService(raw, name, document, scope.environment()));
        return problems.haveErrors()
                ? Optional.empty()
                : Optional.of(book.canonical().service(service));
    }
}
