// The upper halves of single-byte charsets, a row for sixteen bytes, as Python's codecs have them:
// for each `bytes([b]).decode(codec, "replace")`, with what doesn't stand by itself as \uXXXX
// (controls, marks, what runs from right to left). U+FFFD is a byte that means nothing there.
// ISO-8859-1 is taken for Windows-1252, as browsers do: what the one leaves to controls are quotes,
// dashes and the euro sign of programs that meant the other.
#include "base/charset_tables.hpp"

namespace nurture::base {
namespace {

// clang-format off
constexpr CharsetTable all_tables[] = {
  {"iso88592 isolatin2 isoir101 latin2 l2", 0xA0,
   u"\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ"
   u"°ą˛ł´ľś\u02C7¸šşťź˝žż"
   u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
   u"ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
   u"ŕáâăäĺćçčéęëěíîď"
   u"đńňóôőö÷řůúűüýţ˙"},
  {"iso88593 isolatin3 isoir109 latin3 l3", 0xA0,
   u"\u00A0Ħ˘£¤\uFFFDĤ§¨İŞĞĴ\u00AD\uFFFDŻ"
   u"°ħ²³´µĥ·¸ışğĵ½\uFFFDż"
   u"ÀÁÂ\uFFFDÄĊĈÇÈÉÊËÌÍÎÏ"
   u"\uFFFDÑÒÓÔĠÖ×ĜÙÚÛÜŬŜß"
   u"àáâ\uFFFDäċĉçèéêëìíîï"
   u"\uFFFDñòóôġö÷ĝùúûüŭŝ˙"},
  {"iso88594 isolatin4 isoir110 latin4 l4", 0xA0,
   u"\u00A0ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u00ADŽ¯"
   u"°ą˛ŗ´ĩļ\u02C7¸šēģŧŊžŋ"
   u"ĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪ"
   u"ĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪß"
   u"āáâãäåæįčéęëėíîī"
   u"đņōķôõö÷øųúûüũū˙"},
  {"iso88595 isolatincyrillic isoir144 cyrillic", 0xA0,
   u"\u00A0ЁЂЃЄЅІЇЈЉЊЋЌ\u00ADЎЏ"
   u"АБВГДЕЖЗИЙКЛМНОП"
   u"РСТУФХЦЧШЩЪЫЬЭЮЯ"
   u"абвгдежзийклмноп"
   u"рстуфхцчшщъыьэюя"
   u"№ёђѓєѕіїјљњћќ§ўџ"},
  {"iso88596 isolatinarabic isoir127 arabic asmo708 ecma114", 0xA0,
   u"\u00A0\uFFFD\uFFFD\uFFFD¤\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD،\u00AD\uFFFD\uFFFD"
   u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u061B\uFFFD\uFFFD\uFFFD\u061F"
   u"\uFFFD\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F"
   u"\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A\u064B\u064C\u064D\u064E\u064F"
   u"\u0650\u0651\u0652\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
  {"iso88597 isolatingreek isoir126 greek greek8 elot928 ecma118", 0xA0,
   u"\u00A0‘’£€₯¦§¨©\u037A«¬\u00AD\uFFFD―"
   u"°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ"
   u"ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
   u"ΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήί"
   u"ΰαβγδεζηθικλμνξο"
   u"πρςστυφχψωϊϋόύώ\uFFFD"},
  {"iso88598 isolatinhebrew isoir138 hebrew iso88598i", 0xA0,
   u"\u00A0\uFFFD¢£¤¥¦§¨©×«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹÷»¼½¾\uFFFD"
   u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD‗"
   u"\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DA\u05DB\u05DC\u05DD\u05DE\u05DF"
   u"\u05E0\u05E1\u05E2\u05E3\u05E4\u05E5\u05E6\u05E7\u05E8\u05E9\u05EA\uFFFD\uFFFD\u200E\u200F\uFFFD"},
  {"iso88599 isolatin5 isoir148 latin5 l5", 0xA0,
   u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹º»¼½¾¿"
   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
   u"ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
   u"àáâãäåæçèéêëìíîï"
   u"ğñòóôõö÷øùúûüışÿ"},
  {"iso885910 isolatin6 isoir157 latin6 l6", 0xA0,
   u"\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ"
   u"°ąēģīĩķ·ļđšŧž―ūŋ"
   u"ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏ"
   u"ÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
   u"āáâãäåæįčéęëėíîï"
   u"ðņōóôõöũøųúûüýþĸ"},
  {"iso885911 thai tis620", 0xA0,
   u"\u00A0กขฃคฅฆงจฉชซฌญฎฏ"
   u"ฐฑฒณดตถทธนบปผฝพฟ"
   u"ภมยรฤลฦวศษสหฬอฮฯ"
   u"ะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\uFFFD\uFFFD\uFFFD\uFFFD฿"
   u"เแโใไๅ\u0E46\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E๏"
   u"๐๑๒๓๔๕๖๗๘๙๚๛\uFFFD\uFFFD\uFFFD\uFFFD"},
  {"iso885913 latin7 l7", 0xA0,
   u"\u00A0”¢£¤„¦§Ø©Ŗ«¬\u00AD®Æ"
   u"°±²³“µ¶·ø¹ŗ»¼½¾æ"
   u"ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ"
   u"ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
   u"ąįāćäåęēčéźėģķīļ"
   u"šńņóōõö÷ųłśūüżž’"},
  {"iso885914 latin8 l8", 0xA0,
   u"\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®Ÿ"
   u"ḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
   u"ŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
   u"àáâãäåæçèéêëìíîï"
   u"ŵñòóôõöṫøùúûüýŷÿ"},
  {"iso885915 latin9 l9", 0xA0,
   u"\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯"
   u"°±²³Žµ¶·ž¹º»ŒœŸ¿"
   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
   u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
   u"àáâãäåæçèéêëìíîï"
   u"ðñòóôõö÷øùúûüýþÿ"},
  {"iso885916 latin10 l10", 0xA0,
   u"\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ"
   u"°±ČłŽ”¶·žčș»ŒœŸż"
   u"ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ"
   u"ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß"
   u"àáâăäćæçèéêëìíîï"
   u"đńòóôőöśűùúûüęțÿ"},
  {"windows874 cp874", 0x80,
   u"€\uFFFD\uFFFD\uFFFD\uFFFD…\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\uFFFD‘’“”•–—\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\u00A0กขฃคฅฆงจฉชซฌญฎฏ"
   u"ฐฑฒณดตถทธนบปผฝพฟ"
   u"ภมยรฤลฦวศษสหฬอฮฯ"
   u"ะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A\uFFFD\uFFFD\uFFFD\uFFFD฿"
   u"เแโใไๅ\u0E46\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E๏"
   u"๐๑๒๓๔๕๖๗๘๙๚๛\uFFFD\uFFFD\uFFFD\uFFFD"},
  {"windows1250 cp1250", 0x80,
   u"€\uFFFD‚\uFFFD„…†‡\uFFFD‰Š‹ŚŤŽŹ"
   u"\uFFFD‘’“”•–—\uFFFD™š›śťžź"
   u"\u00A0\u02C7˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż"
   u"°±˛ł´µ¶·¸ąş»Ľ˝ľż"
   u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
   u"ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
   u"ŕáâăäĺćçčéęëěíîď"
   u"đńňóôőö÷řůúűüýţ˙"},
  {"windows1251 cp1251", 0x80,
   u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ"
   u"ђ‘’“”•–—\uFFFD™љ›њќћџ"
   u"\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї"
   u"°±Ііґµ¶·ё№є»јЅѕї"
   u"АБВГДЕЖЗИЙКЛМНОП"
   u"РСТУФХЦЧШЩЪЫЬЭЮЯ"
   u"абвгдежзийклмноп"
   u"рстуфхцчшщъыьэюя"},
  {"windows1252 cp1252 iso88591 latin1 isolatin1 l1 isoir100 ibm819 cp819", 0x80,
   u"€\uFFFD‚ƒ„…†‡\u02C6‰Š‹Œ\uFFFDŽ\uFFFD"
   u"\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"
   u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹º»¼½¾¿"
   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
   u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
   u"àáâãäåæçèéêëìíîï"
   u"ðñòóôõö÷øùúûüýþÿ"},
  {"windows1253 cp1253", 0x80,
   u"€\uFFFD‚ƒ„…†‡\uFFFD‰\uFFFD‹\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\uFFFD‘’“”•–—\uFFFD™\uFFFD›\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\u00A0΅Ά£¤¥¦§¨©\uFFFD«¬\u00AD®―"
   u"°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ"
   u"ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
   u"ΠΡ\uFFFDΣΤΥΦΧΨΩΪΫάέήί"
   u"ΰαβγδεζηθικλμνξο"
   u"πρςστυφχψωϊϋόύώ\uFFFD"},
  {"windows1254 cp1254", 0x80,
   u"€\uFFFD‚ƒ„…†‡\u02C6‰Š‹Œ\uFFFD\uFFFD\uFFFD"
   u"\uFFFD‘’“”•–—˜™š›œ\uFFFD\uFFFDŸ"
   u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹º»¼½¾¿"
   u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
   u"ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
   u"àáâãäåæçèéêëìíîï"
   u"ğñòóôõö÷øùúûüışÿ"},
  {"windows1255 cp1255", 0x80,
   u"€\uFFFD‚ƒ„…†‡\u02C6‰\uFFFD‹\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\uFFFD‘’“”•–—˜™\uFFFD›\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\u00A0¡¢£₪¥¦§¨©×«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹÷»¼½¾¿"
   u"\u05B0\u05B1\u05B2\u05B3\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\uFFFD\u05BB\u05BC\u05BD\u05BE\u05BF"
   u"\u05C0\u05C1\u05C2\u05C3\u05F0\u05F1\u05F2\u05F3\u05F4\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
   u"\u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DA\u05DB\u05DC\u05DD\u05DE\u05DF"
   u"\u05E0\u05E1\u05E2\u05E3\u05E4\u05E5\u05E6\u05E7\u05E8\u05E9\u05EA\uFFFD\uFFFD\u200E\u200F\uFFFD"},
  {"windows1256 cp1256", 0x80,
   u"€\u067E‚ƒ„…†‡\u02C6‰\u0679‹Œ\u0686\u0698\u0688"
   u"\u06AF‘’“”•–—\u06A9™\u0691›œ\u200C\u200D\u06BA"
   u"\u00A0،¢£¤¥¦§¨©\u06BE«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹\u061B»¼½¾\u061F"
   u"\u06C1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F"
   u"\u0630\u0631\u0632\u0633\u0634\u0635\u0636×\u0637\u0638\u0639\u063A\u0640\u0641\u0642\u0643"
   u"à\u0644â\u0645\u0646\u0647\u0648çèéêë\u0649\u064Aîï"
   u"\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200F\u06D2"},
  {"windows1257 cp1257", 0x80,
   u"€\uFFFD‚\uFFFD„…†‡\uFFFD‰\uFFFD‹\uFFFD¨\u02C7¸"
   u"\uFFFD‘’“”•–—\uFFFD™\uFFFD›\uFFFD¯˛\uFFFD"
   u"\u00A0\uFFFD¢£¤\uFFFD¦§Ø©Ŗ«¬\u00AD®Æ"
   u"°±²³´µ¶·ø¹ŗ»¼½¾æ"
   u"ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻ"
   u"ŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß"
   u"ąįāćäåęēčéźėģķīļ"
   u"šńņóōõö÷ųłśūüżž˙"},
  {"windows1258 cp1258", 0x80,
   u"€\uFFFD‚ƒ„…†‡\u02C6‰\uFFFD‹Œ\uFFFD\uFFFD\uFFFD"
   u"\uFFFD‘’“”•–—˜™\uFFFD›œ\uFFFD\uFFFDŸ"
   u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
   u"°±²³´µ¶·¸¹º»¼½¾¿"
   u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
   u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
   u"àáâăäåæçèéêë\u0301íîï"
   u"đñ\u0323óôơö÷øùúûüư₫ÿ"},
  {"koi8r koi8", 0x80,
   u"─│┌┐└┘├┤┬┴┼▀▄█▌▐"
   u"░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷"
   u"═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞"
   u"╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
   u"юабцдефгхийклмно"
   u"пярстужвьызшэщчъ"
   u"ЮАБЦДЕФГХИЙКЛМНО"
   u"ПЯРСТУЖВЬЫЗШЭЩЧЪ"},
  {"koi8u", 0x80,
   u"─│┌┐└┘├┤┬┴┼▀▄█▌▐"
   u"░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷"
   u"═║╒ёє╔ії╗╘╙╚╛ґ╝╞"
   u"╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©"
   u"юабцдефгхийклмно"
   u"пярстужвьызшэщчъ"
   u"ЮАБЦДЕФГХИЙКЛМНО"
   u"ПЯРСТУЖВЬЫЗШЭЩЧЪ"},
  {"macintosh macroman mac", 0x80,
   u"ÄÅÇÉÑÖÜáàâäãåçéè"
   u"êëíìîïñóòôöõúùûü"
   u"†°¢£§•¶ß®©™´¨≠ÆØ"
   u"∞±≤≥¥µ∂∑∏π∫ªºΩæø"
   u"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ"
   u"–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
   u"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
   u"\uF8FFÒÚÛÙı\u02C6˜¯˘˙˚¸˝˛\u02C7"},
  {"ibm437 cp437 437", 0x80,
   u"ÇüéâäàåçêëèïîìÄÅ"
   u"ÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
   u"áíóúñÑªº¿⌐¬½¼¡«»"
   u"░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
   u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
   u"╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
   u"αßΓπΣσµτΦΘΩδ∞φε∩"
   u"≡±≥≤⌠⌡÷≈°∙·√\u207F²■\u00A0"},
  {"ibm850 cp850 850", 0x80,
   u"ÇüéâäàåçêëèïîìÄÅ"
   u"ÉæÆôöòûùÿÖÜø£Ø×ƒ"
   u"áíóúñÑªº¿®¬½¼¡«»"
   u"░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
   u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
   u"ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
   u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
   u"\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"},
  {"ibm852 cp852 852", 0x80,
   u"ÇüéâäůćçłëŐőîŹÄĆ"
   u"ÉĹĺôöĽľŚśÖÜŤťŁ×č"
   u"áíóúĄąŽžĘę¬źČş«»"
   u"░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
   u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤"
   u"đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
   u"ÓßÔŃńňŠšŔÚŕŰýÝţ´"
   u"\u00AD˝˛\u02C7˘§÷¸°¨˙űŘř■\u00A0"},
  {"ibm866 cp866 866", 0x80,
   u"АБВГДЕЖЗИЙКЛМНОП"
   u"РСТУФХЦЧШЩЪЫЬЭЮЯ"
   u"абвгдежзийклмноп"
   u"░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
   u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
   u"╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
   u"рстуфхцчшщъыьэюя"
   u"ЁёЄєЇїЎў°∙·√№¤■\u00A0"},
};
// clang-format on

}  // namespace

std::span<const CharsetTable> charset_tables() {
  return all_tables;
}

}  // namespace nurture::base
