#include "exchange/csv.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/row_person.hpp"
#include "tests/unit/yaml/corpus.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

ReadOptions options() {
  ReadOptions made;
  made.settings = model::default_settings();
  made.today = base::parse_iso("2026-11-23").value();
  return made;
}

[[maybe_unused]] Reading read_text(std::string bytes, const ReadOptions& with = options()) {
  return read_csv({"people.csv", std::move(bytes)}, with);
}

[[maybe_unused]] std::string first_flaw(const Reading& reading) {
  return reading.flaws.empty() ? "" : reading.flaws.front().message;
}

/// What a person became, a line a key.


TEST_CASE("print") {
  if (!yaml::test::has_corpora()) return;
  for (const char* folder : {"samples/csv", "samples/csv/linkedin-2021", "samples/csv/linkedin-2022", "samples/csv/linkedin-2026", "samples/csv/linkedin-de", "csv/contacts"})
  for (const auto& path : yaml::test::sorted(yaml::test::corpora() / folder)) {
    if (path.extension() != ".csv" && path.extension() != ".txt") continue;
    const Source source{path.filename().string(), yaml::test::slurp(path)};
    std::cout << "=== " << path.string() << " is_csv " << is_csv(source) << "\n";
    try {
    const Reading r = read_csv(source, options());
    std::cout << r.what << "\n";
    for (auto& p : r.people) {
      std::cout << " " << p.place.line << (p.is_organisation ? " ORG" : "") << " name=" << p.person.name << " org=" << p.person.org << " title=" << p.person.title
       << " email=" << base::join(p.person.email, ",") << " phone=" << base::join(p.person.phone, ",") << " addr=" << base::join(p.person.address, " / ")
       << " url=" << base::join(p.person.url, ",") << " tags=" << base::join(p.person.tags, ",") << " src=" << base::join(p.person.source, ",") << " also=" << base::join(p.person.also, ",") << " about=" << p.person.about;
      if (p.person.since) std::cout << " since=" << base::iso(*p.person.since);
      for (auto& d : p.person.dates) std::cout << " date=" << base::to_text(d.date) << " " << d.what << " " << d.year.value_or(0);
      for (auto& d : p.person.interactions) std::cout << " touch=" << base::iso(d.date) << " " << d.note;
      for (auto& d : p.relations) std::cout << " rel=" << d.label << ":" << d.name;
      for (auto& d : p.own) std::cout << " own=" << d.first << ":" << d.second;
      std::cout << "\n";
    }
    for (auto& f : r.flaws) std::cout << "  FLAW " << f.line << " " << f.message << " | " << f.hint << "\n";
    for (auto& f : r.remarks) std::cout << "  REMARK " << f << "\n";
    } catch (const base::Error& e) { std::cout << "  ERROR " << e.what() << " | " << e.hint() << "\n"; }
  }
}

}  // namespace
}  // namespace nurture::exchange
