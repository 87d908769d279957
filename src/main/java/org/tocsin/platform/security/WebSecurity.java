package org.tocsin.platform.security;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tocsin.identity.Role;

/**
 * The two ways in. The REST interface takes a password or a token with every request and no session; everything else
 * is reached through one login page. What is not named here is refused.
 */
@Configuration
@EnableMethodSecurity
class WebSecurity {

    private static final String[] EVERY_ROLE =
            Arrays.stream(Role.values()).map(Role::id).toArray(String[]::new);

    /** Everybody who works on cases or on the models; a reporter has our pages and nothing of the engine. */
    private static final String[] WORKING_ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.REPORTER)
            .map(Role::id)
            .toArray(String[]::new);

    private static final String OWN_PAGES = """
            default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
            img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; \
            form-action 'self'; frame-ancestors 'none'""";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher WEB_APPS = PATH.matcher("/camunda/**");

    /** The programs of Tasklist, Cockpit and Admin: the same for everybody, and four megabytes. */
    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PATH.matcher("/camunda/lib/*"),
            PATH.matcher("/camunda/assets/*"),
            PATH.matcher("/camunda/app/*/*.js"),
            PATH.matcher("/camunda/app/*/*.css"),
            PATH.matcher("/camunda/app/*/scripts/*"),
            PATH.matcher("/camunda/app/*/styles/*"),
            PATH.matcher("/camunda/app/*/locales/*"));

    /** Matched by the whole path: the engine's servlet cuts its own name off, and a plain text would never match. */
    private static final RequestMatcher SCRIPTS =
            new OrRequestMatcher(PATH.matcher("/engine-rest"), PATH.matcher("/engine-rest/**"));

    /** The one engine has two addresses there. */
    private static final List<String> SCRIPTED_ENGINES = List.of("/engine-rest", "/engine-rest/engine/*");

    private static final RequestMatcher MACHINES = PATH.matcher("/api/**");

    private static final RequestMatcher LOGOUT = new OrRequestMatcher(
            PATH.matcher(HttpMethod.POST, "/logout"),
            PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));

    @Bean
    AuthenticationManager authenticationManager(PasswordLogin passwords) {
        return new ProviderManager(passwords);
    }

    /** Scripts: {@code /engine-rest}, never anonymous, never by a browser's session. */
    @Bean
    @Order(1)
    SecurityFilterChain scriptsChain(
            HttpSecurity http, IdentityService identity, ApiTokens tokens, Rights rights, Refusal refusal)
            throws Exception {
        return withoutSession(http.securityMatcher(SCRIPTS), tokens, rights, refusal)
                .addFilterAfter(new EngineCaller(identity), AuthorizationFilter.class)
                .authorizeHttpRequests(WebSecurity::scriptRules)
                .build();
    }

    /** Machines: {@code /api}, by the same two keys; the engine is not told who calls, because the modules ask. */
    @Bean
    @Order(1)
    SecurityFilterChain machinesChain(HttpSecurity http, ApiTokens tokens, Rights rights, Refusal refusal)
            throws Exception {
        return withoutSession(http.securityMatcher(MACHINES), tokens, rights, refusal)
                .authorizeHttpRequests(rules -> rules.anyRequest().hasAnyRole(EVERY_ROLE))
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http, ApiTokens tokens, Rights rights, Refusal refusal)
            throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterBefore(new BearerLogin(tokens, rights, refusal), BasicAuthenticationFilter.class);
    }

    /** People: our pages, Tasklist, Cockpit and Admin behind one login. */
    @Bean
    @Order(2)
    SecurityFilterChain peopleChain(
            HttpSecurity http, Rights rights, Clock clock, SecuritySettings settings, Refusal refusal, Doors doors)
            throws Exception {
        return http.authorizeHttpRequests(WebSecurity::pageRules)
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEB_APPS))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(doors)
                        .failureHandler(doors)
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(LOGOUT).logoutSuccessHandler(doors))
                .exceptionHandling(
                        failed -> failed.defaultAuthenticationEntryPointFor(refusal, PATH.matcher("/camunda/api/**"))
                                .defaultAuthenticationEntryPointFor(doors, any -> true)
                                .accessDeniedHandler(refusal))
                .addFilterAfter(new FreshRights(rights, clock, settings.rightsAge()), SecurityContextHolderFilter.class)
                .headers(WebSecurity::headers)
                .build();
    }

    private static void scriptRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (var engine : SCRIPTED_ENGINES) {
            close(engine, rules);
        }
        rules.anyRequest().hasAnyRole(WORKING_ROLES);
    }

    /** What the engine would do for everybody: tell whether a password is right, hand out work, change its own jobs. */
    private static void close(
            String engine,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(at(engine + "/identity/verify", engine + "/external-task/**"))
                .denyAll()
                .requestMatchers(jobs(engine))
                .hasRole(Role.ADMIN.id());
    }

    /** Changing a job. One of the engine itself belongs to no model, and then the engine asks nobody for a right. */
    private static RequestMatcher[] jobs(String engine) {
        return new RequestMatcher[] {
            PATH.matcher(HttpMethod.PUT, engine + "/job/**"),
            PATH.matcher(HttpMethod.DELETE, engine + "/job/**"),
            PATH.matcher(HttpMethod.POST, engine + "/job/retries"),
            PATH.matcher(HttpMethod.POST, engine + "/job/*/*/**")
        };
    }

    private static void pageRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // CVE-2026-77226: the first-run page makes an administrator for anybody while the group is empty
        rules.requestMatchers(at("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                .denyAll()
                // one login, and that one has a throttle
                .requestMatchers(at("/camunda/api/admin/auth/user/*/login/**"))
                .denyAll();
        close("/camunda/api/engine/engine/*", rules);
        rules.requestMatchers(at("/camunda", "/camunda/**"))
                .hasAnyRole(WORKING_ROLES)
                .requestMatchers(at(
                        "/",
                        "/login",
                        "/error",
                        "/assets/**",
                        "/favicon.ico",
                        "/favicon.svg",
                        "/report",
                        "/report/**",
                        "/clocks/feed/*.ics",
                        "/share/*"))
                .permitAll()
                .requestMatchers(at("/actuator/health", "/actuator/health/**"))
                .permitAll()
                .requestMatchers(at("/actuator/**"))
                .hasRole(Role.ADMIN.id())
                .requestMatchers(at("/account", "/account/**"))
                .authenticated()
                .anyRequest()
                .hasAnyRole(EVERY_ROLE);
    }

    /** Paths of every servlet: a plain text would only name those of Spring's own. */
    private static RequestMatcher[] at(String... paths) {
        return Arrays.stream(paths).map(PATH::matcher).toArray(RequestMatcher[]::new);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(frame -> frame.deny())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(writer(new NegatedRequestMatcher(PROGRAMS), new CacheControlHeadersWriter()))
                .addHeaderWriter(writer(PROGRAMS, new StaticHeadersWriter("Cache-Control", "private, no-cache")))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(
                        writer(new NegatedRequestMatcher(WEB_APPS), new ContentSecurityPolicyHeaderWriter(OWN_PAGES)));
    }

    private static HeaderWriter writer(RequestMatcher where, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(where, writer);
    }
}
