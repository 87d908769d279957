package org.tocsin.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.stereotype.Component;

/**
 * Lets Spring Data write the names of tables and columns without quotes, as our own SQL does: quoted, a name has to be
 * in the letters in which the database keeps it, and H2 and PostgreSQL keep them differently.
 */
@Component
class PlainNames implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RelationalMappingContext names) {
            names.setForceQuote(false);
        }
        return bean;
    }
}
