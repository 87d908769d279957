package org.tocsin.platform.hardening;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a model that brings code along: Java classes, scripts, listeners, connectors, external tasks, forms with
 * script. What Camunda's namespace offers and this list does not name is refused, so that nothing slips in with a new
 * release.
 */
final class NoForeignCode implements BpmnParseFactory {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "taskPriority",
            "priority",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "candidateGroups",
            "candidateUsers",
            "delegateExpression",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "mapDecisionResult",
            "resultVariable",
            "collection",
            "elementVariable",
            "failedJobRetryTimeCycle",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private static final Set<String> ELEMENTS =
            Set.of("in", "out", "failedJobRetryTimeCycle", "properties", "property");

    private static final Set<String> BPMN_CODE = Set.of("scriptTask", "script", "standardLoopCharacteristics");

    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");

    private final Map<Object, Object> delegates;

    NoForeignCode(Map<Object, Object> delegates) {
        this.delegates = delegates;
    }

    /** Reads a model only after it was checked: the engine would load what the model names while it reads. */
    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new BpmnParse(parser) {
            @Override
            protected void parseRootElement() {
                check(rootElement, rootElement);
                super.parseRootElement();
            }
        };
    }

    private void check(Element element, Element owner) {
        var named = element.attribute("id") == null ? owner : element;
        refuseElement(element, named);
        element.attributes().forEach(key -> checkAttribute(element, key, named));
        element.elements().forEach(child -> check(child, named));
    }

    private static void refuseElement(Element element, Element owner) {
        var name = element.getTagName();
        if ((foreign(element.getUri()) && !ELEMENTS.contains(name)) || BPMN_CODE.contains(name)) {
            throw refusal(owner, "<" + name + ">");
        }
        if (name.equals("conditionExpression") && element.attribute("language") != null) {
            throw refusal(owner, "a condition in another language");
        }
    }

    private void checkAttribute(Element element, String key, Element owner) {
        var colon = key.lastIndexOf(':');
        var name = key.substring(colon + 1);
        if (colon > 0 && foreign(key.substring(0, colon)) && !ELEMENTS.contains(element.getTagName())) {
            if (!ATTRIBUTES.contains(name)) {
                throw refusal(owner, "camunda:" + name);
            }
            checkValue(name, element.attribute(key), owner);
        }
    }

    private void checkValue(String attribute, @Nullable String value, Element owner) {
        if (attribute.equals("delegateExpression")) {
            checkDelegate(value, owner);
        }
        if (attribute.equals("candidateUsers")
                && (value == null || !ONE_NAME.matcher(value).matches())) {
            throw refusal(owner, "camunda:candidateUsers with something other than one variable");
        }
    }

    private void checkDelegate(@Nullable String expression, Element owner) {
        if (expression == null
                || !ONE_NAME.matcher(expression).matches()
                || !delegates.containsKey(expression.substring(2, expression.length() - 1))) {
            throw refusal(owner, "the unknown delegate " + expression);
        }
    }

    private static boolean foreign(@Nullable String namespace) {
        return CAMUNDA.equals(namespace) || ACTIVITI.equals(namespace);
    }

    private static BpmnParseException refusal(Element owner, String what) {
        return new BpmnParseException(
                "The model is refused: element '%s' uses %s, which Tocsin does not run"
                        .formatted(owner.attribute("id", owner.getTagName()), what),
                owner);
    }
}
