/**
 * Who is at the other end of a request: sessions, the headers that keep a browser from being used
 * against its owner, and the way from a cookie, or from a program's token, to a {@link
 * vn.tonghop.staff.Member}.
 *
 * <p>May be trusted to let nobody without a whole session past it, nor a program without a token.
 * What a member may do with which unit is the desk's to say.
 */
@ApplicationModule(allowedDependencies = {"orgunit", "staff", "jobs"})
@NullMarked
package vn.tonghop.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
