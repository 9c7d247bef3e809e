// The report's page: what it shows, what it keeps to itself, and that texts stay texts.
#include "render/report.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

Report report(const model::Book& all) {
  const model::FactBook facts = model::facts(all, today());
  Report made;
  made.today = today();
  made.garden = insight::garden(facts, today(), {});
  made.week = cadence::plan(facts, today(), 7);
  made.stats = insight::stats(all, {{day(2025, 11, 24), today()}, {}, {}, {}});
  made.forecast = cadence::play({facts, today(), 60});
  const model::Contact& ada = all.contacts.front();
  for (const model::Need& need : ada.needs)
    made.needs.push_back({ada.id, ada.name, false, 1, need, {}});
  return made;
}

std::string page(const model::Book& all, ReportShows shows = {}) {
  return report_html(report(all), all, shows);
}

}  // namespace

TEST_CASE("a report has the week, everyone, the year behind, the pipeline and the year ahead") {
  const std::string html = page(book());
  CHECK(html.rfind("<!DOCTYPE html>", 0) == 0);
  CHECK(has(html, "<h1>Keeping in touch, Monday 23 November 2026</h1>"));
  for (const char* title :
       {"This week", "Everyone", "The year behind", "Pipeline", "The year ahead"}) {
    CAPTURE(title);
    CHECK(has(html, std::string(">") + title + "</h2>"));
  }
  CHECK(has(html, "<b>Ada Lovelace</b>"));
  CHECK(has(html, "Ada Lovelace: replace the ERP"));
}

TEST_CASE("a report fetches nothing and runs nothing") {
  const std::string html = page(book(), {true, true});
  for (const char* outside : {"<script", "http:", "https:", "url(", "@import", "<img", "<link"}) {
    CAPTURE(outside);
    CHECK_FALSE(has(html, outside));
  }
}

TEST_CASE("ratings and notes only where they were asked for") {
  model::Book all = book();
  all.contacts[0].interactions.back().note = "told in confidence";
  const std::string html = page(all);
  CHECK_FALSE(has(html, "rating"));
  CHECK_FALSE(has(html, "told in confidence"));
  CHECK(has(page(all, {true, false}), "rating A"));
  CHECK(has(page(all, {false, true}), "told in confidence"));
}

TEST_CASE("a name, a need or a title can't become markup in a report") {
  model::Book all = book();
  all.contacts[0].name = "<script>alert(1)</script>";
  all.contacts[0].title = "\"><img src=x> Tom & 'Jerry'";
  for (model::Need& need : all.contacts[0].needs) need.what = "</td><img onerror=x>";
  const std::string html = page(all, {true, true});
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("an empty store makes a page all the same") {
  model::Book none;
  none.settings = model::default_settings();
  Report made;
  made.today = today();
  made.forecast = cadence::play({model::facts(none, today()), today(), 60});
  const std::string html = report_html(made, none, {});
  CHECK(has(html, "<p>Nobody is due in these days.</p>"));
  CHECK_FALSE(has(html, ">Everyone</h2>"));
}

TEST_CASE("beyond the first hundred people bars wait to be opened") {
  model::Book many;
  many.settings = model::default_settings();
  for (int i = 0; i < 120; ++i) {
    model::Contact one = ada();
    one.id = "p" + std::to_string(1000 + i);
    many.contacts.push_back(one);
  }
  CHECK(has(page(many), "<details><summary>and 20 more</summary>"));
}
