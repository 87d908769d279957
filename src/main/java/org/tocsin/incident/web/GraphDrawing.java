package org.tocsin.incident.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.incident.GraphKind;
import org.tocsin.incident.GraphNode;

/**
 * Where each thing of an incident stands in the picture: a column per kind, from the threat to the implications.
 *
 * @param columns the headings, from left to right
 * @param boxes the things, column by column
 * @param lines what leads to what
 * @param width of the picture
 * @param height of the picture
 */
record GraphDrawing(List<Column> columns, List<Box> boxes, List<Line> lines, int width, int height) {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 56;
    private static final int GAP_ACROSS = 60;
    private static final int GAP_DOWN = 18;
    private static final int HEAD = 40;
    private static final int MARGIN = 10;
    private static final int LONGEST = 23;

    /**
     * The heading of a column.
     *
     * @param title what stands in it
     * @param x its left edge
     */
    record Column(String title, int x) {}

    /**
     * A thing.
     *
     * @param node it
     * @param label as much of its label as fits
     * @param detail as much of its detail as fits
     * @param x its left edge
     * @param y its upper edge
     */
    record Box(GraphNode node, String label, String detail, int x, int y) {

        /** The middle of its height. */
        public int middle() {
            return y + HEIGHT / 2;
        }
    }

    /**
     * What leads from one thing to another.
     *
     * @param from the id of the first
     * @param to the id of the second
     * @param path as SVG draws it
     */
    record Line(String from, String to, String path) {}

    static GraphDrawing of(List<GraphNode> nodes) {
        var columns = new ArrayList<Column>();
        var boxes = new LinkedHashMap<String, Box>();
        Arrays.stream(GraphKind.values()).forEach(kind -> {
            var own = nodes.stream().filter(node -> node.kind() == kind).toList();
            if (!own.isEmpty()) {
                var x = MARGIN + columns.size() * (WIDTH + GAP_ACROSS);
                columns.add(new Column(kind.title(), x));
                place(own, x, boxes);
            }
        });
        return new GraphDrawing(
                List.copyOf(columns), List.copyOf(boxes.values()), lines(boxes), width(columns), height(boxes));
    }

    private static void place(List<GraphNode> column, int x, Map<String, Box> boxes) {
        var y = HEAD;
        for (var node : column) {
            var box = new Box(node, fitting(node.label()), fitting(node.detail()), x, y);
            if (boxes.putIfAbsent(node.id(), box) == null) {
                y += HEIGHT + GAP_DOWN;
            }
        }
    }

    private static String fitting(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "\u2026"
                : line;
    }

    private static List<Line> lines(Map<String, Box> boxes) {
        return boxes.values().stream()
                .flatMap(box -> box.node.leadsTo().stream()
                        .sorted()
                        .flatMap(to -> Stream.ofNullable(boxes.get(to)))
                        .map(other -> line(box, other)))
                .toList();
    }

    /** From side to side; two in the same column are joined beside it. */
    private static Line line(Box from, Box to) {
        var begin = from.x + WIDTH;
        var end = from.x == to.x ? begin : to.x;
        var bend = from.x == to.x ? begin + GAP_ACROSS / 2 : (begin + end) / 2;
        var path = "M%d %d C%d %d %d %d %d %d"
                .formatted(begin, from.middle(), bend, from.middle(), bend, to.middle(), end, to.middle());
        return new Line(from.node.id(), to.node.id(), path);
    }

    private static int width(List<Column> columns) {
        return 2 * MARGIN + columns.size() * (WIDTH + GAP_ACROSS) - GAP_ACROSS / 2;
    }

    private static int height(Map<String, Box> boxes) {
        return boxes.values().stream().mapToInt(Box::y).max().orElse(0) + HEIGHT + MARGIN;
    }
}
