// What an import did, as a document.
#include "render/import_words.hpp"
#include "render/json.hpp"
#include "render/mail_words.hpp"

namespace nurture::render {
namespace {

using exchange::Imported;

Json json_place(const exchange::Place& place) {
  return json_object({{"path", place.path}, {"line", place.line > 0 ? Json(place.line) : Json()}});
}

Json json_moved(const Imported& one) {
  return json_object(
      {{"contact", one.id},
       {"name", one.name},
       {"from",
        json_object({{"org", one.moved->from_org}, {"title", json_text(one.moved->from_title)}})},
       {"to", json_object({{"org", one.moved->to_org}, {"title", json_text(one.moved->to_title)}})},
       {"command", move_command(one)}});
}

Json json_fresh(const Imported& one) {
  return json_object({{"contact", one.id},
                      {"name", one.name},
                      {"keys", keys_gained(one)},
                      {"namesakes", one.namesakes},
                      {"place", json_place(one.places.front())}});
}

Json json_completed(const Imported& one) {
  return json_object({{"contact", one.id},
                      {"name", one.name},
                      {"by", word_of(one.by)},
                      {"keys", keys_gained(one)},
                      {"place", json_place(one.places.front())}});
}

template <typename Which, typename Make>
Json json_imported(const ImportPage& page, Which which, Make make) {
  Json list = Json::array();
  for (const Imported& one : page.import.people)
    if (which(one)) list.push_back(make(one));
  return list;
}

Json json_differences(const ImportPage& page) {
  Json list = Json::array();
  for (const Imported& one : page.import.people)
    for (const exchange::Difference& each : one.differences)
      list.push_back(json_object({{"contact", one.id},
                                  {"key", each.key},
                                  {"here", each.here},
                                  {"there", each.there},
                                  {"replaced", each.taken}}));
  return list;
}

Json json_flaw(const base::Diagnostic& one) {
  return json_object({{"path", one.path},
                      {"line", one.line > 0 ? Json(one.line) : Json()},
                      {"message", one.message},
                      {"hint", json_text(one.hint)},
                      {"skipped", one.severity == base::Severity::error}});
}

Json json_judged(const exchange::JudgedMail& one) {
  return json_object({{"place", json_place(one.place)},
                      {"verdict", mail_reason_key(one.reason)},
                      {"evidence", json_text(one.evidence)},
                      {"from_me", one.from_me},
                      {"contacts", one.names},
                      {"stranger", json_text(one.who)}});
}

Json json_mail(const ImportPage& page) {
  if (page.mail == nullptr) return {};
  Json verdicts = Json::object();
  for (const auto& [reason, count] : page.mail->reasons) verdicts[mail_reason_key(reason)] = count;
  return json_object({{"messages", page.mail->messages},
                      {"verdicts", std::move(verdicts)},
                      {"dated_by_received", page.mail->by_received},
                      {"bounced", json_list(page.mail->bounces,
                                            [&](const exchange::MailTally::Bounce& one) {
                                              return json_object(
                                                  {{"contact", page.book.contacts[one.person].id},
                                                   {"address", one.address},
                                                   {"date", base::iso(one.day)}});
                                            })},
                      {"each", json_list(page.mail->judged, json_judged)}});
}

}  // namespace

std::string import_json(const ImportPage& page, base::Date today) {
  const ImportCounts counts = counts_of(page);
  const auto fresh = [](const Imported& one) { return !one.known; };
  const auto completed = [](const Imported& one) { return one.known && !one.unchanged(); };
  const auto moved = [](const Imported& one) { return one.moved.has_value(); };
  return json_document(
      today, {{"dry_run", page.dry_run},
              {"sources", json_list(page.sources,
                                    [](const ImportSource& one) {
                                      return json_object({{"what", one.what},
                                                          {"unit", one.unit},
                                                          {"files", one.files},
                                                          {"records", one.records}});
                                    })},
              {"new", json_imported(page, fresh, json_fresh)},
              {"completed", json_imported(page, completed, json_completed)},
              {"unchanged", counts.unchanged},
              {"doubles", json_list(page.import.doubles,
                                    [](const exchange::Double& one) {
                                      return json_object({{"contact", one.id},
                                                          {"name", one.name},
                                                          {"by", word_of(one.by)},
                                                          {"place", json_place(one.place)}});
                                    })},
              {"touches", counts.touches},
              {"organisations",
               json_list(page.import.companies,
                         [](const exchange::PersonRecord& one) { return Json(one.person.name); })},
              {"moved", json_imported(page, moved, json_moved)},
              {"differences", json_differences(page)},
              {"unclear", json_list(page.import.unclear,
                                    [](const exchange::Unclear& one) {
                                      return json_object({{"name", one.name},
                                                          {"contacts", one.ids},
                                                          {"by", word_of(one.by)},
                                                          {"place", json_place(one.place)}});
                                    })},
              {"unknown", json_list(page.import.unknown,
                                    [&](const auto& one) {
                                      return json_object(
                                          {{"who", one.first},
                                           {"name", one.second.name},
                                           {"times", one.second.times},
                                           {"command", stranger_command(one.first, one.second)}});
                                    })},
              {"mail", json_mail(page)},
              {"flaws", json_list(page.import.flaws, json_flaw)},
              {"remarks", remark_lines(page)}});
}

}  // namespace nurture::render
