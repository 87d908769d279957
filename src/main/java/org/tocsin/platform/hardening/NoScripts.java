package org.tocsin.platform.hardening;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Knows no script language, so a script on the class path of some later release still finds no engine. */
final class NoScripts implements ScriptEngineResolver {

    private final ScriptEngineManager empty = new ScriptEngineManager(ClassLoader.getPlatformClassLoader());

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("Scripts are not part of Tocsin");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return empty;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new BadUserRequestException("Scripts are not part of Tocsin, language '" + language + "' is refused");
    }
}
