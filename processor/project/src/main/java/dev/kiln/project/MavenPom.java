package dev.kiln.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What is read of a pom without Maven.
 *
 * @param mainClass the property {@code exec.mainClass}, where the exec plugin finds its main class too
 */
record MavenPom(Optional<String> mainClass) {
    static MavenPom read(Path pom) throws ProjectException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = Files.newInputStream(pom)) {
            return new MavenPom(textAt(factory.createXMLStreamReader(in), "project/properties/exec.mainClass"));
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new ProjectException(
                    pom + ":" + place.getLineNumber() + ":" + place.getColumnNumber()
                            + ": error[POM]: this is not well-formed XML",
                    e);
        } catch (IOException e) {
            throw new ProjectException("Cannot read " + pom + ": " + e, e);
        }
    }

    private static Optional<String> textAt(XMLStreamReader reader, String path) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.addLast(reader.getLocalName());
                if (String.join("/", open).equals(path)) {
                    return Optional.of(reader.getElementText().strip());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            }
        }
        return Optional.empty();
    }
}
