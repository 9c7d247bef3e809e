// The shape of a time zone's name.
#include "base/timezone.hpp"

#include <doctest/doctest.h>

using nurture::base::may_be_timezone;

TEST_CASE("a time zone bears a name of the tz database, and is no path") {
  for (const char* name : {"Europe/London", "America/Argentina/Ushuaia", "America/Port-au-Prince",
                           "Etc/GMT+5", "UTC", "EST5EDT"}) {
    CAPTURE(name);
    CHECK(may_be_timezone(name));
  }
  for (const char* text :
       {"", "/", "London time", "/etc/localtime", "../etc/passwd", "Europe/", "Europe//London",
        "Europe/../x", ":Europe/London", "+02:00", "5", "Europe/London\n", "zone.tab"}) {
    CAPTURE(text);
    CHECK_FALSE(may_be_timezone(text));
  }
}
