package dev.kiln.processor;

import dev.kiln.processor.declare.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The one place where a processor writes classes; knows who wrote which. */
final class Outputs {
    private final Filer filer;
    private final Reports reports;
    private final Map<String, Element> written = new TreeMap<>();
    private final Set<String> sources = new HashSet<>();

    Outputs(Filer filer, Reports reports) {
        this.filer = filer;
        this.reports = reports;
    }

    /** Takes note of the classes that the user wrote. */
    void round(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Who made a class of this name already. */
    Optional<Element> author(String name) {
        return Optional.ofNullable(written.get(name));
    }

    /** Whether the user wrote a class of this name. */
    boolean handWritten(String name) {
        return sources.contains(name) && !written.containsKey(name);
    }

    /** Writes a class; problems are told at the first of its origins. */
    void write(String name, String text, Element... origins) {
        Element origin = origins[0];
        if (handWritten(name)) {
            reports.error(Problem.at(
                    origin, "The class " + name + " is generated from here, and there is one already: rename yours"));
            return;
        }
        Element other = written.putIfAbsent(name, origin);
        if (other != null) {
            reports.error(Problem.at(
                    origin,
                    "The class " + name + " is generated from here and from " + other
                            + ": give one of the two another name"));
            return;
        }
        try (Writer writer = filer.createSourceFile(name, origins).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            reports.error(Problem.at(origin, "The class " + name + " cannot be written: " + e.getMessage()));
        }
    }
}
