package vn.tonghop.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.tonghop.staff.Staff;

/** What stands before every page and before every answer to a program. */
@Configuration
public class SecurityConfiguration {

  /** Nothing that is not this server's own; no script or style within a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  /** What a browser may do with an answer to a program. */
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private static final String FEATURES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private static final String SIGN_IN = "/sign-in";

  /** Programs: a token and nothing else; no cookie, hence nothing that could be forged with one. */
  @Bean
  WhenceFilter whence() {
    return new WhenceFilter();
  }

  /** The port for whoever watches has nothing but numbers, and is this machine's alone. */
  @Bean
  @Order(0)
  SecurityFilterChain numbers(HttpSecurity http, Environment settings) {
    return http.securityMatcher(request -> isForNumbers(request, settings))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  private static boolean isForNumbers(HttpServletRequest request, Environment settings) {
    String here = String.valueOf(request.getLocalPort());
    return here.equals(settings.getProperty("local.management.port"))
        && !here.equals(settings.getProperty("local.server.port"));
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Staff staff, Clock clock) {
    return http.securityMatcher("/api/**")
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/api/v1/openapi.yaml", "/api/v1/problems/*")
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Program.PROGRAM))
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) -> TokenFilter.turnAway(response))
                    .accessDeniedHandler(
                        (request, response, denied) -> TokenFilter.turnAway(response)))
        .addFilterBefore(new TokenFilter(staff.tokens(), clock), AuthorizationFilter.class)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, Staff staff, Environment settings) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    if (settings.containsProperty("server.ssl.key-store")) {
      tokens.setCookieName("__Host-XSRF-TOKEN"); // which no other host can set
    }
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
    return http.securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable) // ours are not the server's
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
                    .frameOptions(frames -> frames.sameOrigin()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/assets/**", "/webjars/**", "/actuator/health", "/error")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers("/sign-in/**", "/language")
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(SignedIn.IN))
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                    .accessDeniedHandler(SecurityConfiguration::turnAway))
        .addFilterBefore(new SessionFilter(staff.sessions()), CsrfFilter.class)
        .addFilterBefore(new BeforeTheBody(SIGN_IN), CsrfFilter.class)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Whoever is only on the way in is sent there; everybody else is told that it is not theirs. */
  private static void turnAway(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    boolean underWay =
        SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known
            && !known.session().isIn();
    if (underWay && "GET".equals(request.getMethod())) {
      response.sendRedirect(SIGN_IN);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
