// The agenda as a page.
#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

TEST_CASE("a page shows who, why, last, next and with what") {
  const model::Book all = book();
  const std::string page = day_html(a_day(all), all, false);
  CHECK(page.rfind("<!DOCTYPE html>", 0) == 0);
  CHECK(has(page, "<h1>Monday 23 November</h1>\n<p>25 to reach, 2 today, 1 done</p>"));
  CHECK(has(page,
            "<h2>Ada Lovelace <span>· Head of Engineering, Analytical Engines</span></h2>\n"
            "<p class=\"why\"><em>due 11 days ago</em> (every 4..6 weeks by call), may wait "
            "until 26 November · "
            "need: replace the ERP, in 11 weeks</p>"));
  CHECK(has(page, "<dt>next</dt><dd>ask how the budget round went</dd>"));
  CHECK(has(page, "<p>and 23 more: nurture due --all</p>"));
}

TEST_CASE("a page fetches nothing and runs nothing") {
  const model::Book all = book();
  const std::string page = day_html(a_day(all), all, true);
  for (const char* outside : {"<script", "http:", "https:", "url(", "@import", "<img", "<link"}) {
    CAPTURE(outside);
    CHECK_FALSE(has(page, outside));
  }
}

TEST_CASE("a name can't become markup") {
  model::Book all = book();
  all.contacts[0].name = "<script>alert(1)</script>";
  all.contacts[0].title = "\"><img src=x> Tom & 'Jerry'";
  const std::string page = day_html(a_day(all), all, true);
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "<img"));
  CHECK(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(page, "&quot;&gt;&lt;img src=x&gt; Tom &amp; &#39;Jerry&#39;"));
}

TEST_CASE("a page leaves ratings out unless asked") {
  const model::Book all = book();
  CHECK_FALSE(has(day_html(a_day(all), all, false), "rating A"));
  CHECK(has(day_html(a_day(all), all, true), "Analytical Engines · rating A</span>"));
}

TEST_CASE("an empty day has a sentence instead of lines") {
  Day day;
  day.agenda.today = today();
  const std::string page = day_html(day, book(), false);
  CHECK(has(page, "<p>Nobody is due today."));
  CHECK_FALSE(has(page, "<article>"));
}
