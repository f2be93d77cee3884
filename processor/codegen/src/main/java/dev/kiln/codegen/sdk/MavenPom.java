package dev.kiln.codegen.sdk;

import java.util.List;

/** Writes the {@code pom.xml} of an SDK. */
final class MavenPom {
    private static final String BUILD = """
            <build>
              <plugins>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.14.1</version>
                </plugin>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-resources-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-jar-plugin</artifactId>
                  <version>3.5.1</version>
                  <configuration>
                    <archive>
                      <manifestEntries>
                        <Automatic-Module-Name>${sdk.module}</Automatic-Module-Name>
                        <Implementation-Version>${project.version}</Implementation-Version>
                      </manifestEntries>
                    </archive>
                  </configuration>
                </plugin>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-source-plugin</artifactId>
                  <version>3.4.0</version>
                  <executions>
                    <execution>
                      <id>sources</id>
                      <goals>
                        <goal>jar-no-fork</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-javadoc-plugin</artifactId>
                  <version>3.12.0</version>
                  <configuration>
                    <quiet>true</quiet>
                    <doclint>none</doclint>
                  </configuration>
                  <executions>
                    <execution>
                      <id>javadoc</id>
                      <goals>
                        <goal>jar</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </build>
            <profiles>
              <!-- mvn deploy -Ppublish: signed, to Maven Central, with the server "central" of your settings.xml. -->
              <profile>
                <id>publish</id>
                <build>
                  <plugins>
                    <plugin>
                      <groupId>org.apache.maven.plugins</groupId>
                      <artifactId>maven-gpg-plugin</artifactId>
                      <version>3.2.8</version>
                      <executions>
                        <execution>
                          <id>sign</id>
                          <goals>
                            <goal>sign</goal>
                          </goals>
                        </execution>
                      </executions>
                    </plugin>
                    <plugin>
                      <groupId>org.sonatype.central</groupId>
                      <artifactId>central-publishing-maven-plugin</artifactId>
                      <version>0.11.1</version>
                      <extensions>true</extensions>
                      <configuration>
                        <publishingServerId>central</publishingServerId>
                      </configuration>
                    </plugin>
                  </plugins>
                </build>
              </profile>
            </profiles>
            """;

    private final Xml xml = new Xml();

    private MavenPom() {}

    static String of(Sdk sdk) {
        MavenPom pom = new MavenPom();
        pom.xml.open("project xmlns=\"http://maven.apache.org/POM/4.0.0\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0"
                + " http://maven.apache.org/xsd/maven-4.0.0.xsd\"");
        pom.xml.element("modelVersion", "4.0.0");
        pom.coordinates(sdk.coordinates());
        pom.description(sdk.description());
        pom.properties(sdk);
        pom.repositories(sdk.repositories());
        pom.xml.open("dependencies");
        for (Coordinates each : sdk.dependencies()) {
            pom.xml.open("dependency");
            pom.coordinates(each);
            pom.xml.close("dependency");
        }
        pom.xml.close("dependencies");
        return pom.xml.block(BUILD).close("project").toString();
    }

    private void coordinates(Coordinates coordinates) {
        xml.element("groupId", coordinates.group())
                .element("artifactId", coordinates.artifact())
                .element("version", coordinates.version());
    }

    private void description(Description sdk) {
        xml.element("name", sdk.name()).element("description", sdk.text());
        sdk.url().ifPresent(url -> xml.element("url", url));
        if (!sdk.licenses().isEmpty()) {
            xml.open("licenses");
            sdk.licenses().forEach(this::license);
            xml.close("licenses");
        }
        sdk.publisher().ifPresent(publisher -> developers(publisher, sdk));
        sdk.repository()
                .ifPresent(repository -> scm(repository, sdk.connection().orElse(repository)));
    }

    private void license(License license) {
        xml.open("license").element("name", license.name());
        license.url().ifPresent(url -> xml.element("url", url));
        xml.close("license");
    }

    private void developers(String publisher, Description sdk) {
        xml.open("developers").open("developer").element("name", publisher).element("organization", publisher);
        sdk.url().ifPresent(url -> xml.element("organizationUrl", url));
        xml.close("developer").close("developers");
    }

    private void scm(String repository, String connection) {
        xml.open("scm")
                .element("connection", "scm:git:" + connection)
                .element("developerConnection", "scm:git:" + connection)
                .element("url", repository)
                .close("scm");
    }

    private void properties(Sdk sdk) {
        xml.open("properties")
                .element("maven.compiler.release", "17")
                .element("project.build.sourceEncoding", "UTF-8")
                .element("project.build.outputTimestamp", "1980-01-02T00:00:00Z")
                .element("sdk.module", sdk.module())
                .close("properties");
    }

    private void repositories(List<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        xml.open("repositories");
        for (int i = 0; i < addresses.size(); i++) {
            xml.open("repository")
                    .element("id", "sdk-" + i)
                    .element("url", addresses.get(i))
                    .close("repository");
        }
        xml.close("repositories");
    }
}
