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
  CHECK(page.find("<h1>Monday 23 November</h1>\n<p>25 to reach, 2 today, 1 done</p>") !=
        std::string::npos);
  CHECK(page.find("<h2>Ada Lovelace <span>· Head of Engineering, Analytical Engines</span></h2>\n"
                  "<p class=\"why\"><em>due 11 days ago</em> (every 4..6 weeks by call), may wait "
                  "until 26 November · "
                  "need: replace the ERP, in 11 weeks</p>") != std::string::npos);
  CHECK(page.find("<dt>next</dt><dd>ask how the budget round went</dd>") != std::string::npos);
  CHECK(page.find("<p>and 23 more: nurture due --all</p>") != std::string::npos);
}

TEST_CASE("a page fetches nothing and runs nothing") {
  const model::Book all = book();
  const std::string page = day_html(a_day(all), all, true);
  for (const char* outside : {"<script", "http:", "https:", "url(", "@import", "<img", "<link"}) {
    CAPTURE(outside);
    CHECK(page.find(outside) == std::string::npos);
  }
}

TEST_CASE("a name can't become markup") {
  model::Book all = book();
  all.contacts[0].name = "<script>alert(1)</script>";
  all.contacts[0].title = "\"><img src=x> Tom & 'Jerry'";
  const std::string page = day_html(a_day(all), all, true);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK(page.find("&quot;&gt;&lt;img src=x&gt; Tom &amp; &#39;Jerry&#39;") != std::string::npos);
}

TEST_CASE("a page leaves ratings out unless asked") {
  const model::Book all = book();
  CHECK(day_html(a_day(all), all, false).find("rating A") == std::string::npos);
  CHECK(day_html(a_day(all), all, true).find("Analytical Engines · rating A</span>") !=
        std::string::npos);
}

TEST_CASE("an empty day has a sentence instead of lines") {
  Day day;
  day.agenda.today = today();
  const std::string page = day_html(day, book(), false);
  CHECK(page.find("<p>Nobody is due today.") != std::string::npos);
  CHECK(page.find("<article>") == std::string::npos);
}
