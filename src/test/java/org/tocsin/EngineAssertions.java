package org.tocsin;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tells the engine's assertions which engine they are about, and brings time back after each test. */
public final class EngineAssertions implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        BpmnAwareTests.init(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        BpmnAwareTests.reset();
        ClockUtil.reset();
    }
}
