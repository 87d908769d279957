package org.tocsin.platform.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page being written, so that a link can change one filter and keep the others. */
@Component("here")
class Here {

    /** This address with one parameter changed; any other change than that of the page starts at the first page. */
    public String with(String parameter, Object value) {
        UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentRequest();
        if (!"page".equals(parameter)) {
            address.replaceQueryParam("page");
        }
        return relative(address.replaceQueryParam(parameter, value));
    }

    /** This address without one parameter. */
    public String without(String parameter) {
        return relative(ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page")
                .replaceQueryParam(parameter));
    }

    private static String relative(UriComponentsBuilder address) {
        String query = address.build().getQuery();
        return query == null ? "?" : "?" + query;
    }
}
