@NullMarked
package vn.tonghop.period;

import org.jspecify.annotations.NullMarked;
