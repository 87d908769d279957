package org.tocsin.platform.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Builds the engine without what turns a model, a query or a stored filter into running code. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HardenedEngine extends AbstractProcessEnginePlugin {

    /** Ids of people and groups such as {@code jane.doe}, {@code soc-tier1}, {@code j_doe@example.org}. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";

    private final Map<Object, Object> delegates;

    HardenedEngine(BeanFactory beans) {
        this.delegates = new DelegateBeans(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        refuseCode(engine);
        refuseExpressionsInQueries(engine);
        guardIdentities(engine);
        keepLeanHistory(engine);
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    private void refuseCode(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(delegates);
        engine.setExpressionManager(new HardenedExpressionManager(delegates));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedPackages("org.tocsin");
        engine.setBpmnParseFactory(new NoForeignCode(delegates));
    }

    private static void refuseExpressionsInQueries(ProcessEngineConfigurationImpl engine) {
        engine.setFilterService(new CheckedFilters());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(new CheckedQueries(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(new CheckedQueries(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static void guardIdentities(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PeopleAndGroups.class));
        engine.setPasswordEncryptor(new SlowPasswordHash());
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new PasswordRules());
        engine.setGeneralResourceWhitelistPattern(IDS);
    }

    private static void keepLeanHistory(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new LeanHistory());
        engine.setCustomHistoryLevels(List.of(new LeanLevel()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor one, List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(one);
        all.addAll(orNew(others));
        return all;
    }

    private static <T> List<T> orNew(List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }
}
