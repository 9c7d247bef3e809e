// Any bytes: reading mail neither crashes nor hangs, gives the same in whatever pieces it comes,
// and what it says can be written into a store.
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "exchange/mail/mail_scan.hpp"
#include "exchange/mail/mail_text.hpp"
#include "exchange/mine.hpp"
#include "model/settings.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

model::Book book() {
  model::Book made;
  made.settings = model::default_settings();
  model::Contact asa;
  asa.id = "asa-lindqvist";
  asa.name = "Åsa Lindqvist";
  asa.email = {"asa@nordlys.example"};
  made.contacts.push_back(asa);
  return made;
}

exchange::MailOptions options() {
  exchange::MailOptions made;
  made.rules.mine = [](const std::string& address) {
    return exchange::is_mine(address, {"dave@muster.example"});
  };
  made.today = *base::parse_iso("2026-11-23");
  made.note_body = made.keep_all = true;
  made.channel = "email";
  made.newsletter_channel = "newsletter";
  return made;
}

void check_line(const std::string& value, const std::string& bytes) {
  if (!base::valid_utf8(value)) test::broken("text is UTF-8", bytes);
  if (value.find('\n') != std::string::npos || base::control_character(value))
    test::broken("a line has no control character", bytes);
}

exchange::Reading read(const std::string& bytes, std::size_t piece, bool one) {
  static const model::Book store = book();
  const exchange::MailKnowledge knowledge(store, options());
  exchange::MailTouches touches(knowledge);
  exchange::MailFileScan scan(knowledge, "mail", std::nullopt, one,
                              [&](exchange::MailFinding found) { touches.add(std::move(found)); });
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    if (!scan.feed(std::string_view(bytes).substr(at, piece))) break;
  scan.finish();
  for (const exchange::JudgedMail& each : touches.tally().judged) check_line(each.who, bytes);
  return touches.reading();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  exchange::is_mail_text(bytes);
  for (const bool one : {false, true}) {
    const exchange::Reading reading = read(bytes, bytes.size() + 1, one);
    const exchange::Reading pieces = read(bytes, 13, one);
    if (reading.read != pieces.read || reading.touches.size() != pieces.touches.size())
      test::broken("pieces give what the whole gives", bytes);
    for (std::size_t i = 0; i < reading.touches.size(); ++i) {
      const model::Interaction& touch = reading.touches[i].touch;
      if (touch != pieces.touches[i].touch) test::broken("pieces give what the whole gives", bytes);
      check_line(touch.note, bytes);
      check_line(touch.message_id, bytes);
    }
    for (const exchange::Stranger& each : reading.strangers) {
      check_line(each.who, bytes);
      check_line(each.name, bytes);
    }
  }
  check_line(exchange::first_paragraph(exchange::text_of_html(bytes)), bytes);
  return 0;
}
