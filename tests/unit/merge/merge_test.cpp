// Three-way merges by meaning: base, ours, theirs -> the merged text, byte for byte.
#include "merge/merge.hpp"

#include <doctest/doctest.h>

#include "yaml/reader.hpp"

using namespace nurture::merge;
using namespace nurture::yaml;

namespace {

using How = Policy::Kind;

Policy of_kind(How kind) {
  Policy policy;
  policy.kind = kind;
  return policy;
}

/// Like a contact's, in small.
Policy small_policy() {
  Policy calls = of_kind(How::log);
  calls.inside = {{"date", {}}, {"channel", {}}, {"note", of_kind(How::lines)}};
  calls.identity = {{"message_id"}, {"note"}, {"date"}};
  Policy tasks = of_kind(How::log);
  tasks.inside = {{"due", {}}, {"what", {}}, {"done", {}}};
  tasks.identity = {{}, {"what"}, {"due"}};
  Policy scale = of_kind(How::log);
  scale.identity.keys = {""};
  Policy channels = of_kind(How::record);
  channels.others = {of_kind(How::record)};
  Policy policy = of_kind(How::record);
  policy.inside = {{"name", {}},
                   {"email", of_kind(How::ordered_set)},
                   {"tags", of_kind(How::set)},
                   {"about", of_kind(How::lines)},
                   {"scale", scale},
                   {"channels", channels},
                   {"tasks", tasks},
                   {"calls", calls}};
  policy.last = "calls";
  return policy;
}

struct Row {
  std::string base, ours, theirs, merged;
};

Merged merge_row(const Row& row) {
  return merge(row.base, row.ours, row.theirs, small_policy());
}

void check_clean(const Row& row) {
  CAPTURE(row.base);
  CAPTURE(row.ours);
  CAPTURE(row.theirs);
  const Merged merged = merge_row(row);
  CHECK(merged.text == row.merged);
  CHECK(merged.outcome == Outcome::clean);
  const Merged other = merge_row({row.base, row.theirs, row.ours, {}});
  CHECK(other.outcome == Outcome::clean);
  CHECK(reads_as(other.text, *merged.meaning));
}

void check_conflict(const Row& row) {
  CAPTURE(row.ours);
  CAPTURE(row.theirs);
  const Merged merged = merge_row(row);
  CHECK(merged.text == row.merged);
  CHECK(merged.outcome == Outcome::conflict);
  CHECK_FALSE(merged.meaning);
  CHECK(merge_row({row.base, row.theirs, row.ours, {}}).outcome == Outcome::conflict);
}

}  // namespace

TEST_CASE("what one side alone changed comes out byte for byte, readable or not") {
  for (const char* text : {"name: a\n", "name: [", "", "\xEF\xBB\xBFname: a\r\n"}) {
    CHECK(merge("name: b\n", text, "name: b\n", small_policy()).text == text);
    CHECK(merge("name: b\n", "name: b\n", text, small_policy()).text == text);
    CHECK(merge("name: b\n", text, text, small_policy()).text == text);
  }
}

TEST_CASE("changes of different keys both count, with their comments") {
  check_clean({"name: a  # why\norg: x\n", "name: a  # why\norg: y  # new\n",
               "# top\nname: b  # why\norg: x\n", "# top\nname: b  # why\norg: y  # new\n"});
  check_clean({"name: a\norg: x\n", "name: a  # mine\norg: x\n", "name: b  # theirs\norg: x\n",
               "name: b  # theirs # mine\norg: x\n"});
  check_clean({"name: a\n", "name: 'b'\n", "name: a # c\n", "name: 'b' # c\n"});
  check_clean(
      {"name: a\nx: 1\ny: 2\n", "name: a\ny: 2\n", "name: a\nx: 1\ny: 3\n", "name: a\ny: 3\n"});
}

TEST_CASE("new keys of both sides stand in the order of the table, unknown ones before the last") {
  check_clean({"name: a\n", "name: a\nx-b: 1\n",
               "name: a\ntags: [t]\ncalls:\n  - date: 2026-01-01\n",
               "name: a\ntags: [t]\nx-b: 1\ncalls:\n  - date: 2026-01-01\n"});
}

TEST_CASE("comments above what one side removed stay if the other wrote them") {
  check_clean({"name: a\norg: x\ntags: [t]\n", "name: a\n# look here\norg: x\ntags: [t]\n",
               "name: a\ntags: [t]\n", "name: a\n# look here\ntags: [t]\n"});
  check_clean({"name: a\norg: x\n", "name: a\n# look here\norg: x\n", "name: a\n",
               "name: a\n# look here\n"});
}

TEST_CASE("comments on the lines that the other side removed or replaced stay, on their own") {
  check_clean({"name: a\norg: x\ntags: [t]\n", "name: a\norg: x  # why\ntags: [t]\n",
               "name: a\ntags: [t]\n", "name: a\n# why\ntags: [t]\n"});
  check_clean({"tags:\n  - a\n  - b\n", "tags:\n  - a\n  - b # bee\n", "tags:\n  - a\n",
               "tags:\n  - a\n  # bee\n"});
  check_clean({"tasks:\n  - what: x\n    due: 2028\n  - what: y\n",
               "tasks:\n  - what: x\n    # when?\n    due: 2028  # sure\n  - what: y\n",
               "tasks:\n  - what: y\n", "tasks:\n  # when?\n  # sure\n  - what: y\n"});
  check_clean({"name: a\nabout: |\n  a # b\n", "name: a\nabout: |  # all\n  a # b\n",
               "name: a\nabout: new\n", "name: a\n# all\nabout: new\n"});
  check_clean({"tags: [a]\n", "tags:\n  - a # c1\n  - b\n", "tags: [a, c] # c\n",
               "# c\ntags:\n  - a # c1\n  - b\n  - c\n"});
}

TEST_CASE("one key set in two ways has markers around its lines alone") {
  check_conflict({"name: a\norg: x\nx: 1\n", "name: b\norg: x\nx: 1\n", "name: c\norg: x\nx: 2\n",
                  "<<<<<<< ours\nname: b\n=======\nname: c\n>>>>>>> theirs\norg: x\nx: 2\n"});
  check_conflict({"name: a\n", "org: x\nname: a\n", "name: a\norg: y\n",
                  "<<<<<<< ours\norg: x\n=======\norg: y\n>>>>>>> theirs\nname: a\n"});
}

TEST_CASE("a key removed by one side and changed by the other has markers") {
  check_conflict({"name: a\norg: x\n", "name: a\n", "name: a\norg: y\n",
                  "name: a\n<<<<<<< ours\n=======\norg: y\n>>>>>>> theirs\n"});
}

TEST_CASE("an empty value is as good as no key") {
  check_clean({"name: a\norg:\n", "name: a\n", "name: a\norg: x\n", "name: a\norg: x\n"});
}

TEST_CASE("calls of both sides stand by date, then by their bytes") {
  check_clean({"calls:\n  - date: 2026-01-01\n    note: a\n",
               "calls:\n  - date: 2026-01-01\n    note: a\n  - date: 2026-03-01\n    note: c\n",
               "calls:\n  - date: 2026-01-01\n    note: a\n  # from the train\n"
               "  - date: 2026-02-01\n    note: b\n",
               "calls:\n  - date: 2026-01-01\n    note: a\n  # from the train\n"
               "  - date: 2026-02-01\n    note: b\n  - date: 2026-03-01\n    note: c\n"});
  const char* base = "calls:\n  - date: 2026-01-01\n";
  const char* ours = "calls:\n  - date: 2026-01-01\n  - date: 2026-02-01\n    note: b\n";
  const char* theirs = "calls:\n  - date: 2026-01-01\n  - date: 2026-02-01\n    note: a\n";
  CHECK(merge_row({base, ours, theirs, {}}).text == merge_row({base, theirs, ours, {}}).text);
}

TEST_CASE("copies are the larger count of either side") {
  check_clean({"calls:\n  - date: 2026-01-01\n",
               "calls:\n  - date: 2026-01-01\n  - date: 2026-01-01\n",
               "calls:\n  - date: 2026-01-01\n  - date: 2026-01-01\n  - date: 2026-01-01\n",
               "calls:\n  - date: 2026-01-01\n  - date: 2026-01-01\n  - date: 2026-01-01\n"});
}

TEST_CASE("what both added in different places comes out the same for both") {
  check_clean({"calls:\n  - date: 2026-01-05\n",
               "calls:\n  - date: 2026-02-01\n    note: n\n  - date: 2026-01-05\n",
               "calls:\n  - date: 2026-01-05\n  - date: 2026-02-01\n    note: n\n",
               "calls:\n  - date: 2026-01-05\n  - date: 2026-02-01\n    note: n\n"});
  check_conflict({"name: a\n", "name: a\nemail: [a, b]\n", "name: a\nemail: [b, a]\n",
                  "name: a\n<<<<<<< ours\nemail: [a, b]\n=======\nemail: [b, a]\n"
                  ">>>>>>> theirs\n"});
}

TEST_CASE("a mail that both logged is one item") {
  check_clean({"name: a\n", "name: a\ncalls:\n  - date: 2026-01-01\n    message_id: <1@x>\n",
               "name: a\ncalls:\n  - date: 2026-01-01\n    message_id: <1@x>\n    note: b\n",
               "name: a\ncalls:\n  - date: 2026-01-01\n    message_id: <1@x>\n    note: b\n"});
}

TEST_CASE("an item that both edited merges by its fields") {
  check_clean({"tasks:\n  - due: 2026-01-01\n    what: call\n",
               "tasks:\n  - due: 2026-01-01\n    what: call\n    done: 2026-01-02  # late\n",
               "tasks:\n- due: 2026-01-01\n  what: call about the budget\n",
               "tasks:\n  - due: 2026-01-01\n    what: call about the budget\n"
               "    done: 2026-01-02  # late\n"});
  check_clean({"tasks:\n  - due: 2026-01-01\n    what: call\n",
               "tasks:\n  - due: 2026-05-01\n    what: call\n",
               "tasks:\n  - due: 2026-01-01\n    what: ring\n",
               "tasks:\n  - due: 2026-05-01\n    what: ring\n"});
}

TEST_CASE("the first field behind a dash may go, come and conflict") {
  check_conflict({"tasks:\n  - due: 2026-01-01\n    what: call\n",
                  "tasks:\n  - due: 2026-02-01\n    what: call\n",
                  "tasks:\n  - due: 2026-03-01\n    what: call\n",
                  "tasks:\n<<<<<<< ours\n  - due: 2026-02-01\n=======\n  - due: 2026-03-01\n"
                  ">>>>>>> theirs\n    what: call\n"});
  check_clean({"tasks:\n  - due: 2026-01-01\n    what: call\n", "tasks:\n  - what: call\n",
               "tasks:\n  - due: 2026-01-01\n    what: call\n    done: 2026-01-02\n",
               "tasks:\n  - what: call\n    done: 2026-01-02\n"});
}

TEST_CASE("an item deleted by one side and changed by the other has markers") {
  check_conflict({"name: a\ntasks:\n  - due: 2026-01-01\n    what: call\n  - due: 2026-01-05\n",
                  "name: b\ntasks:\n  - due: 2026-01-05\n",
                  "name: a\ntasks:\n  - due: 2026-01-01\n    what: call\n    done: 2026-01-02\n"
                  "  - due: 2026-01-05\n",
                  "name: b\ntasks:\n<<<<<<< ours\n=======\n  - due: 2026-01-01\n    what: call\n"
                  "    done: 2026-01-02\n>>>>>>> theirs\n  - due: 2026-01-05\n"});
}

TEST_CASE("a list that one side emptied and the other changed keeps its new items") {
  check_clean({"name: a\ncalls:\n  - date: 2026-01-01\n", "name: a\n",
               "name: a\ncalls:\n  - date: 2026-01-01\n  - date: 2026-01-02\n",
               "name: a\ncalls:\n  - date: 2026-01-02\n"});
  check_clean({"calls: []\n", "calls:\n  - date: 2026-01-01\n", "calls:\n- date: 2026-01-02\n",
               "calls:\n  - date: 2026-01-01\n  - date: 2026-01-02\n"});
}

TEST_CASE("a single value stands for a list of it") {
  check_clean({"name: a\n", "name: a\ntasks: {due: 2026-01-02}\n",
               "name: a\ntasks:\n  - due: 2026-01-01\n",
               "name: a\ntasks:\n  - due: 2026-01-01\n  - due: 2026-01-02\n"});
  check_clean({"email: a\n", "email: [a, b]\n", "email: a  # home\nname: x\n",
               "email: [a, b]  # home\nname: x\n"});
}

TEST_CASE("sets merge as sets, and a removal wins") {
  check_clean({"tags: [a, b]\n", "tags: [a, b, d]  # mine\n", "tags: [b, c]\n",
               "tags: [b, c, d]  # mine\n"});
  check_clean({"tags:\n  - a\n  - b  # old\n", "tags:\n  - a\n  - b  # old\n  - d\n",
               "tags:\n- b  # old\n# new\n- c\n", "tags:\n  - b  # old\n  # new\n  - c\n  - d\n"});
}

TEST_CASE("an ordered set keeps what took the first place there") {
  check_clean({"email: [a, b]\n", "email: [z, b]\n", "email: [a, b, c]\n", "email: [z, b, c]\n"});
  check_clean({"email: [a, b]\n", "email: [b, a]\n", "email: [a, b, c]\n", "email: [b, c, a]\n"});
  check_clean({"email: a\n", "email: b\n", "email: c\n", "email: [b, c]\n"});
  check_clean({"email: a\n", "email: z\n", "email: [a, z]\n", "email: z\n"});
}

TEST_CASE("texts merge by their lines, and only the line changed in two ways has markers") {
  check_clean({"about: |\n  a\n  b\n", "about: |\n  A\n  b\n", "about: |\n  a\n  b\n  c\n",
               "about: |\n  A\n  b\n  c\n"});
  check_clean({"about: \"a\\nb\\n\"\n", "about: |\n  A\n  b\n", "about: \"a\\nB\\n\"\n",
               "about: |\n  A\n  B\n"});
  check_conflict({"about: |\n  a\n  b\n", "about: |\n  x\n  b\n", "about: |\n  y\n  b\n  c\n",
                  "about: |\n<<<<<<< ours\n  x\n=======\n  y\n>>>>>>> theirs\n  b\n  c\n"});
  check_conflict({"about: a\n", "about: b\n", "about: c\n",
                  "<<<<<<< ours\nabout: b\n=======\nabout: c\n>>>>>>> theirs\n"});
}

TEST_CASE("a list of one-key maps keeps its order and merges by the key") {
  check_clean({"scale:\n  - A: weekly\n  - B: monthly\n", "scale:\n  - A: daily\n  - B: monthly\n",
               "scale:\n  - A: weekly\n  - B: monthly\n  - C: yearly\n",
               "scale:\n  - A: daily\n  - B: monthly\n  - C: yearly\n"});
}

TEST_CASE("what stands in brackets merges by its values") {
  check_clean({"channels:\n  call: {cost: 5, minutes: 20}\n",
               "channels:\n  call: {cost: 6, minutes: 20}  # dear\n",
               "channels:\n  call: {cost: 5, minutes: 30}\n",
               "channels:\n  call: {cost: 6, minutes: 30}  # dear\n"});
  check_conflict({"channels: {call: {cost: 5, minutes: 20}}\n",
                  "channels: {call: {cost: 6, minutes: 20}}\n",
                  "channels: {call: {cost: 7, minutes: 30}}\n",
                  "<<<<<<< ours\nchannels: {call: {cost: 6, minutes: 30}}\n=======\n"
                  "channels: {call: {cost: 7, minutes: 30}}\n>>>>>>> theirs\n"});
  check_clean({"{\"name\": \"a\"}\n", "{\"name\": \"b\"}\n", "{\"name\": \"a\", \"org\": \"x\"}\n",
               "{\"name\": \"b\", org: x}\n"});
}

TEST_CASE("a file that both added merges, too") {
  check_clean({"", "name: a\ntags: [b]\n", "name: a\norg: x\n", "name: a\ntags: [b]\norg: x\n"});
  check_conflict({"", "name: a\ncalls:\n  - date: 2026-01-01\n",
                  "name: b\ncalls:\n  - date: 2026-01-02\n",
                  "<<<<<<< ours\nname: a\n=======\nname: b\n>>>>>>> theirs\ncalls:\n"
                  "  - date: 2026-01-01\n  - date: 2026-01-02\n"});
}

TEST_CASE("line ends and the byte order mark are those of ours") {
  check_clean({"name: a\norg: x\n", "\xEF\xBB\xBFname: a\r\norg: y\r\n", "name: b\norg: x\n",
               "\xEF\xBB\xBFname: b\r\norg: y\r\n"});
  check_conflict(
      {"name: a\n", "\xEF\xBB\xBFname: b\r\n", "name: c\n",
       "\xEF\xBB\xBF<<<<<<< ours\r\nname: b\r\n=======\r\nname: c\r\n>>>>>>> theirs\r\n"});
}

TEST_CASE("a file without a last line break takes more lines") {
  check_clean({"name: a", "name: a\norg: x", "name: b", "name: b\norg: x"});
  check_clean({"name: a", "name: b", "name: a\norg: x", "name: b\norg: x"});
}

TEST_CASE("the markers have the size and the names they are given") {
  const Merged merged =
      merge("name: a\n", "name: b\n", "name: c\n", small_policy(), {"HEAD", "feature", 9});
  CHECK(merged.text == "<<<<<<<<< HEAD\nname: b\n=========\nname: c\n>>>>>>>>> feature\n");
  CHECK(merged.conflicts == 1);
}

TEST_CASE("what can't be read is not merged, and it says which and why") {
  const Merged merged = merge("name: a\n", "name: b\n", "name: c\nname: d\n", small_policy());
  CHECK(merged.outcome == Outcome::unreadable);
  CHECK(merged.why == "theirs, line 2: duplicate key 'name' (first on line 1)");
  CHECK(merged.text.empty());
}

TEST_CASE("anchors and aliases merge where the result means what it should") {
  check_clean({"x: &a 1\ny: *a\nz: 1\n", "x: &a 1\ny: *a\nz: 2\n", "x: &a 2\ny: *a\nz: 1\n",
               "x: &a 2\ny: *a\nz: 2\n"});
  const Merged merged =
      merge("x: &a 1\ny: 1\n", "y: 2\nz: 1\n", "x: &a 1\ny: 1\nw: *a\n", small_policy());
  CHECK(merged.outcome == Outcome::unwritable);
}

TEST_CASE("a conflict in a file on one line can't be written, and is no clean merge either") {
  const Merged merged = merge("{name: a}\n", "{name: b}\n", "{name: c}\n", small_policy());
  CHECK(merged.outcome == Outcome::unwritable);
  CHECK_FALSE(merged.meaning);
}
