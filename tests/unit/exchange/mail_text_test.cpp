// What a mail says, without greeting, quotation and signature.
#include "exchange/mail/mail_text.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using exchange::first_paragraph;

TEST_CASE("the first paragraph is what its author wrote") {
  const std::pair<const char*, const char*> cases[] = {
      {"Hello,\n\nbudget round in February.\n\nBest\n", "budget round in February."},
      {"Fits.\n> Thursday?\n", "Fits."},
      {"> Thursday?\n\nFits.\n", "Fits."},
      {"Passt, Donnerstag um zehn.\n\nViele Grüße\nÅsa\n\n-- \nÅsa\n",
       "Passt, Donnerstag um zehn."},
      {"Liebe Åsa,\nbis Donnerstag.\nViele Grüße\nBo", "bis Donnerstag."},
      {"Simone,\n\nIt is 'example.com'.\n\nThank you,\nNoam", "It is 'example.com'."},
      {"Fits.\n\nOn Mon, 26 Oct 2026 at 09:30, Dave <dave@muster.example> wrote:\n\n> x", "Fits."},
      {"Fits.\n\nAm Mo., 26. Okt. 2026 um 09:30 Uhr schrieb Dave Muster <\n"
       "dave@muster.example>:\n\n> Donnerstag?",
       "Fits."},
      {"On 26.10.26 Dave <d@m.example> wrote:\n> Thursday?\nFits.", "Fits."},
      {"Fits.\n-----Original Message-----\nFrom: x", "Fits."},
      {"Fits.\nVon: Dave\nGesendet: Montag\nAn: Asa\n\nhello", "Fits."},
      {"Fits.\n________________________________\nx", "Fits."},
      {"From: the harbour, I saw it\nwas done", "From: the harbour, I saw it was done"},
      {"one\ntwo three\n\nfour", "one two three"},
      {"Hello", "Hello"},  // nothing else is said
      {"Hi Dave!\n\nThanks,\nBo", "Hi Dave!"},
      {"a\x1b[31mb\rc", "a [31mb c"},
      {"> only quoted", ""},
      {"", ""},
  };
  for (const auto& one : cases) {
    const std::string text = one.first, expected = one.second;
    CAPTURE(text);
    CHECK(first_paragraph(text) == expected);
  }
  CHECK(first_paragraph(std::string(5000, 'a')).size() < 700);
}

TEST_CASE("a subject loses what answers put before it") {
  CHECK(exchange::plain_subject("Re: AW: Fwd: Budget") == "Budget");
  CHECK(exchange::plain_subject("RE[2]: SV : Budget: Re: more") == "Budget: Re: more");
  CHECK(exchange::plain_subject("Recap: Monday") == "Recap: Monday");
  CHECK(exchange::plain_subject("...").empty());
  CHECK(exchange::plain_subject("Re:").empty());
  CHECK(exchange::plain_subject("").empty());
}

TEST_CASE("a page becomes text, without styles and what is quoted") {
  using exchange::text_of_html;
  CHECK(text_of_html("<p>a&nbsp;&ndash; <b>b</b>.</p><blockquote>c</blockquote>") == "a – b.\n");
  CHECK(text_of_html("<div>a</div><div><br></div><div>b</div>") == "a\n\nb\n");
  CHECK(text_of_html("<style>p{}</style><script>if (a<b) c</script>x") == "x");
  CHECK(text_of_html("<head><title>t</title></head><body>x") == "x");
  CHECK(text_of_html("<head><body>x") == "x");
  CHECK(text_of_html("a < b &amp;&#x26;&#38;&bogus; <3") == "a < b &&&&bogus; <3");
  CHECK(text_of_html("<!-- x > -->a<!--") == "a");
  CHECK(text_of_html("a<div class=\"gmail_quote\">On x wrote</div>b") == "a\n");
  CHECK(text_of_html("<").size() <= 1);
  CHECK(text_of_html("</").empty());
  std::string open;
  for (int i = 0; i < 100'000; ++i) open += "<blockquote><p";
  CHECK(text_of_html(open).size() < open.size());
}
