// The library, and what is sent of it.
#include <doctest/doctest.h>

#include "tests/unit/commands/program.hpp"

namespace nurture::test {
namespace {

struct Library : Program {
  Library() {
    file("contacts/ada.yaml", "name: Ada Lovelace\ntags: client\n");
    file("library/erp-paper.yaml", "title: ERP white paper\ntags: client\n");
    file("library/stock.yaml", "title: White stock\n");
  }
};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("several items are asked about on a terminal, and named elsewhere") {
  Library book;
  const Ran several = book.run({"library", "show", "white"});
  CHECK(several.status == 3);
  CHECK(
      contains(several.err, "'white' finds 2 items of the library:\n  erp-paper  ERP white paper"));
  book.terminal.interactive = true;
  book.terminal.input = "2\n";
  CHECK(contains(book.run({"library", "show", "white"}).out, "White stock"));
}

TEST_CASE("the id is final, whatever else the words find; folded, too") {
  Library book;
  book.file("library/erp.yaml", "title: Another\n");
  CHECK(contains(book.run({"library", "show", "ERP"}).out, "Another"));
  book.file("library/stock.yaml", "title: [\n");
  const Ran broken = book.run({"library", "show", "stock"});
  CHECK(broken.status == 3);
  CHECK(contains(broken.err, "library/stock.yaml can't be read"));
}

TEST_CASE("what is logged as sent is marked, said, and not sent twice without a word") {
  Library book;
  const Ran first = book.run({"log", "ada", "--sent", "erp", "x"});
  CHECK(contains(first.out, " · sent \"ERP white paper\" · "));
  CHECK(contains(book.file("contacts/ada.yaml"), "sent: erp-paper\n"));
  CHECK(contains(book.run({"library", "list"}).out, "erp-paper  ERP white paper"));
  CHECK(contains(book.run({"library", "fits", "erp"}).out, "Fits nobody who hasn't had it."));
  const Ran again = book.run({"log", "ada", "--sent", "erp", "y"});
  CHECK(contains(again.out, "sent \"ERP white paper\", which they had on 23 November"));
  CHECK(book.run({"log", "ada", "--sent", "nothing", "z"}).status == 3);
}

TEST_CASE("an empty list says what to type next, be there nothing or nothing that holds") {
  Program book;
  CHECK(contains(book.run({"library", "list"}).out,
                 "Nothing in the library yet: nurture library add TITLE\n"));
  book.file("library/old.yaml", "title: Old\nexpires: 2020-01-01\n");
  CHECK(contains(book.run({"library", "list"}).out,
                 "All of it is expired: nurture library list --all\n"));
}

TEST_CASE("an item without a usable title gets a number, an id that is taken the next one") {
  Library book;
  CHECK(contains(book.run({"library", "add", "!!!"}).out, "library/item-1.yaml"));
  CHECK(contains(book.run({"library", "add", "Stock"}).out, "library/stock-2.yaml"));
  book.file("library/broken.yaml", "title: [\n");
  CHECK(contains(book.run({"library", "add", "Broken"}).out, "library/broken-2.yaml"));
  const Ran second = book.run({"library", "add", "erp WHITE Paper"});
  CHECK(second.status == 2);
  CHECK(contains(second.err, "there is already ERP white paper (erp-paper)"));
  CHECK(contains(second.err, "that one: nurture library show erp-paper"));
  CHECK(contains(book.run({"library", "fits", "!!!"}).err, "nothing in the library is found"));
}

}  // namespace nurture::test
