package org.tocsin.modelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** How every picture is drawn, because responders read it on the case page under stress. */
final class BpmnLayout {

    private static final double GAP = 4;

    private final BpmnModelInstance model;
    private final List<String> findings = new ArrayList<>();

    BpmnLayout(BpmnModelInstance model) {
        this.model = model;
    }

    List<String> findings() {
        var nodes = List.copyOf(model.getModelElementsByType(FlowNode.class));
        nodes.forEach(this::demandLabelPlace);
        pairs(nodes).forEach(pair -> demandApart(pair.get(0), pair.get(1)));
        var flows = model.getModelElementsByType(SequenceFlow.class);
        flows.forEach(this::checkDirection);
        flows.forEach(flow -> demandFreeWay(flow, nodes));
        pairs(List.copyOf(flows)).forEach(pair -> demandUncrossed(pair.get(0), pair.get(1)));
        model.getModelElementsByType(StartEvent.class).forEach(this::demandStraightHappyPath);
        return findings;
    }

    private void demandLabelPlace(FlowNode node) {
        var outside = node instanceof Event || node instanceof Gateway;
        var placed = shape(node).map(BpmnShape::getBpmnLabel).isPresent();
        demand(!outside || placed, node.getId() + " has a label without a place");
    }

    private void demandApart(FlowNode one, FlowNode other) {
        var belongs = isAttachedTo(one, other) || isAttachedTo(other, one) || isIn(one, other) || isIn(other, one);
        var apart = belongs || box(one).isApartFrom(box(other));
        demand(apart, one.getId() + " and " + other.getId() + " overlap");
    }

    private void checkDirection(SequenceFlow flow) {
        var forward = box(flow.getTarget()).centreX() >= box(flow.getSource()).centreX();
        var back = flow.getId().startsWith("flow_back");
        demand(forward != back, flow.getId() + (back ? " must lead back" : " must lead forward"));
        var angular = lines(flow).allMatch(line -> line.isHorizontal() || line.isVertical());
        demand(angular, flow.getId() + " must be drawn with right angles");
    }

    private void demandFreeWay(SequenceFlow flow, Collection<FlowNode> nodes) {
        var ends = Set.of(flow.getSource(), flow.getTarget());
        nodes.stream()
                .filter(node -> !ends.contains(node))
                .filter(node -> lines(flow).anyMatch(line -> line.touches(box(node))))
                .filter(node -> !isAttachedTo(flow.getSource(), node) && !isIn(flow.getSource(), node))
                .forEach(node -> findings.add(flow.getId() + " runs through " + node.getId()));
    }

    /** Whether the first is a boundary event of the second. */
    private static boolean isAttachedTo(FlowNode source, FlowNode node) {
        return source instanceof BoundaryEvent event && event.getAttachedTo().equals(node);
    }

    /** Whether the second is the sub-process that holds the first. */
    private static boolean isIn(FlowNode node, FlowNode holder) {
        return holder.equals(node.getParentElement());
    }

    private void demandUncrossed(SequenceFlow one, SequenceFlow other) {
        var crossed = lines(one).anyMatch(line -> lines(other).anyMatch(line::crosses));
        demand(!crossed, one.getId() + " and " + other.getId() + " cross");
    }

    private void demandStraightHappyPath(StartEvent start) {
        var height = box(start).centreY();
        var seen = new HashSet<FlowNode>();
        FlowNode node = start;
        while (!(node instanceof EndEvent) && seen.add(node)) {
            node = nextOnHappyPath(node);
            demand(box(node).centreY() == height, node.getId() + " is not on the straight happy path");
        }
        demand(node instanceof EndEvent, start.getId() + " has a happy path without an end");
    }

    private static FlowNode nextOnHappyPath(FlowNode node) {
        var chosen = node instanceof ExclusiveGateway gateway
                ? Optional.ofNullable(gateway.getDefault())
                : Optional.<SequenceFlow>empty();
        return chosen.or(() -> node.getOutgoing().stream().findFirst())
                .map(SequenceFlow::getTarget)
                .orElse(node);
    }

    private Optional<BpmnShape> shape(FlowNode node) {
        return Optional.ofNullable(node.getDiagramElement()).map(BpmnShape.class::cast);
    }

    private Box box(FlowNode node) {
        return shape(node).map(BpmnShape::getBounds).map(Box::of).orElse(new Box(0, 0, 0, 0));
    }

    private static Stream<Line> lines(SequenceFlow flow) {
        var points = List.copyOf(flow.getDiagramElement().getWaypoints());
        return IntStream.range(1, points.size()).mapToObj(i -> {
            var from = points.get(i - 1);
            var to = points.get(i);
            return new Line(from.getX(), from.getY(), to.getX(), to.getY());
        });
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(i + 1, all.size()).stream().map(other -> List.of(all.get(i), other)));
    }

    private void demand(boolean kept, String finding) {
        if (!kept) {
            findings.add(finding);
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        double centreX() {
            return (left + right) / 2;
        }

        double centreY() {
            return (top + bottom) / 2;
        }

        boolean isApartFrom(Box other) {
            return right + GAP <= other.left
                    || other.right + GAP <= left
                    || bottom + GAP <= other.top
                    || other.bottom + GAP <= top;
        }
    }

    private record Line(double x1, double y1, double x2, double y2) {

        boolean isHorizontal() {
            return y1 == y2;
        }

        boolean isVertical() {
            return x1 == x2;
        }

        boolean touches(Box box) {
            return Math.max(x1, x2) > box.left
                    && Math.min(x1, x2) < box.right
                    && Math.max(y1, y2) > box.top
                    && Math.min(y1, y2) < box.bottom;
        }

        boolean crosses(Line other) {
            return other.isPassedBy(this) || isPassedBy(other);
        }

        private boolean isPassedBy(Line horizontal) {
            return isVertical()
                    && horizontal.isHorizontal()
                    && isStrictlyBetween(x1, horizontal.x1, horizontal.x2)
                    && isStrictlyBetween(horizontal.y1, y1, y2);
        }

        private static boolean isStrictlyBetween(double value, double one, double other) {
            return value > Math.min(one, other) && value < Math.max(one, other);
        }
    }
}
