package dev.kiln.codegen.doc;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes tables with what Javadoc's checks of accessibility ask for. */
final class TableWriter {
    private final InlineWriter inlines;

    TableWriter(InlineWriter inlines) {
        this.inlines = inlines;
    }

    String write(TableBlock table) {
        StringBuilder html = new StringBuilder("<table>\n<caption>Table</caption>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            String name = part instanceof TableHead ? "thead" : "tbody";
            html.append('<').append(name).append(">\n");
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                html.append(row(row));
            }
            html.append("</").append(name).append(">\n");
        }
        return html.append("</table>").toString();
    }

    private String row(Node row) {
        StringBuilder html = new StringBuilder("<tr>");
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            boolean header = node instanceof TableCell cell && cell.isHeader();
            html.append(header ? "<th scope=\"col\">" : "<td>")
                    .append(inlines.inside(node).strip())
                    .append(header ? "</th>" : "</td>");
        }
        return html.append("</tr>\n").toString();
    }
}
