// Logs in spreadsheets.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/kinds.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

using Texts = std::vector<std::string>;

ReadOptions log_options() {
  ReadOptions made;
  made.settings = model::default_settings();
  made.today = base::parse_iso("2026-11-23").value();
  return made;
}

Texts touches(const Reading& reading) {
  Texts all;
  for (const TouchRecord& record : reading.touches) {
    const model::Interaction& touch = record.touch;
    std::string text = record.who + " " + base::iso(touch.date) + " " +
                       (touch.channel.empty() ? "-" : touch.channel);
    if (touch.from_them) text += " from them";
    if (!touch.reached) text += " not reached";
    if (!touch.note.empty()) text += " | " + touch.note;
    if (touch.next) text += " | next " + *touch.next;
    all.push_back(text);
  }
  return all;
}

Reading read_sheet(const std::string& text, const ReadOptions& with = log_options()) {
  return read_log({"log.csv", text}, with);
}

TEST_CASE("the sheet that people keep by hand becomes touches") {
  const std::string text =
      "Date,Who,Channel,Note,Next,Direction\n"
      "2026-11-02,ada,Phone call,\"Busy; in\nspring\",ask again,\n"
      "3 Nov 2026,Bob Bean <bob@example.com>,E-Mail,,,incoming\n"
      "4.11.2026,ada; eve@example.com,lunch,,,\n"
      "2026-11-05,ada,call,,,missed\n";
  CHECK(is_log({"x", text}));
  REQUIRE(kind_of({"x", text}) != nullptr);
  CHECK(kind_of({"x", text})->name == "log");
  const Reading reading = read_sheet(text);
  CHECK(touches(reading) == Texts{"ada 2026-11-02 call | Busy; in\nspring | next ask again",
                                  "bob@example.com 2026-11-03 email from them",
                                  "ada 2026-11-04 lunch", "eve@example.com 2026-11-04 lunch",
                                  "ada 2026-11-05 call not reached"});
  CHECK(reading.touches[1].place.line == 4);
  CHECK(reading.flaws.empty());
}

TEST_CASE("activities that CRMs export are logs; tasks and what is still to do are not") {
  const std::string pipedrive =
      "Subject,Type,Due date,Contact person,Organization,Note,Done\n"
      "Budget,Call,2026-11-02,Ada Lovelace,AE,went well,Done\n"
      "Budget,Task,2026-11-02,Ada Lovelace,AE,,Done\n"
      "Budget,Call,2026-11-20,Ada Lovelace,AE,,To do\n";
  CHECK(is_log({"x", pipedrive}));
  const Reading reading = read_sheet(pipedrive);
  CHECK(touches(reading) == Texts{"Ada Lovelace 2026-11-02 call | Budget: went well"});
  CHECK(reading.remarks ==
        Texts{"1 task left out: it is no touch", "1 row left out: not done yet"});
}

TEST_CASE("two equal rows are one") {
  const Reading reading =
      read_sheet("date,who,channel\n2026-11-02,ada,call\n2026-11-02,Ada,call\n");
  CHECK(reading.touches.size() == 1);
  CHECK(reading.remarks == Texts{"1 row stands there twice: counted once"});
}

TEST_CASE("lists of people are no logs") {
  for (const char* text : {"name,email,birthday\nAda,,\n", "name,date,phone,notes\nAda,,,\n",
                           "First Name,Last Name,Company,Position,Connected On\n", "",
                           "date,amount\n2026-11-02,3\n"}) {
    const std::string shown = text;
    CAPTURE(shown);
    CHECK_FALSE(is_log({"x", text}));
  }
}

TEST_CASE("rows that can't be meant are listed with their lines") {
  const Reading reading = read_sheet(
      "date,who,channel\nsoon,ada,call\n,ada,call\n2026-11-02,,call\n2026-12-01,ada,call\n"
      "2026-11-31,ada,call\n2026-11-02,ada,fax\n");
  Texts said;
  for (const auto& flaw : reading.flaws)
    said.push_back(std::to_string(flaw.line) + ": " + flaw.message);
  CHECK(said == Texts{"2: 'soon' is not a day", "3: no day", "4: nobody is named",
                      "5: 2026-12-01 is in the future", "6: '2026-11-31' is not a day"});
  CHECK(touches(reading) == Texts{"ada 2026-11-02 fax"});
}

TEST_CASE("--map, --dates and --channel hold for logs, too") {
  ReadOptions with = log_options();
  with.columns = {{"Wann?", "date"}, {"Mensch", "who"}, {"Los", "note"}};
  with.dates = DayOrder::day_first;
  with.channel = "visit";
  CHECK(touches(read_sheet("Wann?;Mensch;Los\n03/04/2026;ada;hm\n", with)) ==
        Texts{"ada 2026-04-03 visit | hm"});
  with.dates = DayOrder::unknown;
  CHECK_THROWS_AS(read_sheet("Wann?;Mensch;Los\n03/04/2026;ada;hm\n", with), base::Error);
  with.columns = {{"Wann?", "when"}};
  CHECK_THROWS_AS(read_sheet("Wann?;Mensch\n", with), base::Error);
  const Reading none = read_sheet("Mensch,Zeit,Kontakt\nada,2026-11-02,\n");
  REQUIRE(none.flaws.size() == 1);
  CHECK(none.flaws.front().message == "no column is known for the date");
  CHECK(none.flaws.front().hint ==
        "its columns are Mensch, Zeit, Kontakt; say which: --map 'Mensch=date'");
  CHECK(read_sheet("").flaws.size() == 1);
}

TEST_CASE("a row that names a crowd is skipped where its note would be copied without end") {
  std::string crowd;
  for (int i = 0; i < 1000; ++i) crowd += "W" + std::to_string(i) + ";";
  const std::string sheet = "date,who,channel,note\n2026-10-01,ada;bob,call,x\n2026-10-02,\"" +
                            crowd + "\",call," + std::string(100'000, 'x') + "\n";
  const Reading reading = read_sheet(sheet + "2026-10-03,ada,call,y\n");
  CHECK(reading.touches.size() == 2);
  REQUIRE(reading.flaws.size() == 2);
  CHECK(reading.flaws[0].line == 3);
}

TEST_CASE("a touch is taken without the book that somebody pasted into its cell") {
  const std::size_t most = std::size_t{256} << 10;
  const Reading reading =
      read_sheet("date,who,channel,note\n2026-10-01,ada,call," + std::string(most, 'x') +
                 "\n2026-10-02,ada,call," + std::string(most + 1, 'x') + "\n");
  REQUIRE(reading.touches.size() == 2);
  CHECK(reading.touches[0].touch.note.size() == most);
  CHECK(reading.touches[1].touch.note.empty());
  REQUIRE(reading.flaws.size() == 1);
  CHECK(reading.flaws[0].line == 3);
  CHECK(reading.flaws[0].message == "column 'note' holds 257 KB, more than 256: left out");
}

}  // namespace
}  // namespace nurture::exchange
